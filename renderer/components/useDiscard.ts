import { useFeedback } from "../app/feedback";

/** Asks before a dialog throws away what was typed and not saved; answers whether the person agreed. */
export const useDiscard = (): (() => Promise<boolean>) => {
  const { confirm } = useFeedback();
  return () =>
    confirm({
      title: "放弃已填写的内容？",
      content: "还没有保存，关闭后填写的内容不会保留。",
      okText: "放弃",
      danger: true,
    });
};
