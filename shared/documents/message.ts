/** 短信文本 (2.7 of the documents): what a letter says, short enough to be sent to a telephone. */
import { slotsIn } from "../rules/snippets";

/** The most a message holds, in UTF-16 units, as telephones count. */
export const MESSAGE_MAX = 500;

/** At the end of every message: it is guidance (R018). */
export const MESSAGE_NOTE = "本提示属行政指导，是否采纳由你（单位）自主决定；法定义务仍应依法履行。";

/** Why a message cannot be sent as it is, and what to do; undefined where it can. */
export const messageFault = (text: string): string | undefined => {
  if (text.length > MESSAGE_MAX) {
    return `短信文本有 ${text.length} 字，最多 ${MESSAGE_MAX} 字，没有复制；请压缩提示事项或者办理途径，对象较多的请逐户制作。`;
  }
  const open = [...new Set(slotsIn(text).map(({ name }) => `{${name}}`))];
  return open.length > 0 ? `短信文本里还有没有填写的占位：${open.join("、")}，没有复制；请先写明。` : undefined;
};
