/** A type face that papers are set in. */
export interface Face {
  readonly name: string;
  /** What is set in it. */
  readonly role: string;
  /** The sets it belongs to; an office uses one of them. */
  readonly sets: readonly ("system" | "standard")[];
  /** The names under which a PC may have it: Chinese, English, and the one inside the file. */
  readonly aliases: readonly string[];
  /** What steps in where it is not there, and how that looks. */
  readonly otherwise: string;
}

const BOTH = ["system", "standard"] as const;
const REPLACED = "Word、WPS 会自行换一种字体（多为宋体）：内容、分页基本不变，字形不合公文标准。";

/** Every face of both sets. None comes with the program: they belong to others. */
export const faces: readonly Face[] = [
  {
    name: "仿宋",
    role: "正文、表格内容",
    sets: ["system"],
    aliases: ["仿宋", "FangSong", "SimFang"],
    otherwise: REPLACED,
  },
  {
    name: "黑体",
    role: "一级标题、表格栏目",
    sets: BOTH,
    aliases: ["黑体", "SimHei"],
    otherwise: "Word、WPS 会换成微软雅黑或宋体，栏目不够醒目。",
  },
  {
    name: "楷体",
    role: "二级标题、页脚说明",
    sets: ["system"],
    aliases: ["楷体", "KaiTi", "SimKai"],
    otherwise: REPLACED,
  },
  {
    name: "宋体",
    role: "页码；“系统”字体下加粗作文书标题；国标字库没有的字",
    sets: BOTH,
    aliases: ["宋体", "SimSun", "NSimSun"],
    otherwise: "Word、WPS 会换成等线等字体，标题笔画变细。",
  },
  {
    name: "仿宋_GB2312",
    role: "正文、表格内容",
    sets: ["standard"],
    aliases: ["仿宋_GB2312", "FangSong_GB2312"],
    otherwise: "可选“系统”字体，改用仿宋，字形相近。不改选的，由 Word、WPS 换成宋体等字体。",
  },
  {
    name: "楷体_GB2312",
    role: "二级标题、页脚说明",
    sets: ["standard"],
    aliases: ["楷体_GB2312", "KaiTi_GB2312"],
    otherwise: "可选“系统”字体，改用楷体，字形相近。不改选的，由 Word、WPS 换成宋体等字体。",
  },
  {
    name: "方正小标宋简体",
    role: "文书标题",
    sets: ["standard"],
    aliases: ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXBSJW--GB1-0"],
    otherwise: "可选“系统”字体，标题改用加粗宋体。不改选的，标题由 Word、WPS 换成别的字体，笔画变细。",
  },
  {
    name: "宋体-ExtB",
    role: "姓名、地名里的生僻字（扩展汉字）",
    sets: BOTH,
    aliases: ["宋体-ExtB", "SimSun-ExtB"],
    otherwise: "生僻字可能印成方框。请安装系统自带的“宋体-ExtB”，或把该字手写补上。",
  },
];

/** Whether this PC has a face by one of its names. Only what is on the PC is asked, nothing is fetched. */
export const installed = async ({ aliases }: Pick<Face, "aliases">): Promise<boolean> => {
  const tries = aliases.map((alias) => new FontFace("probe", `local("${alias}")`).load());
  return Promise.any(tries).then(
    () => true,
    () => false,
  );
};
