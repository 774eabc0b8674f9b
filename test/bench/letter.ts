import fs from "node:fs";
import path from "node:path";
import { letterDocx, type LetterInput } from "../fixtures/documents/papers";
import { pythonServer } from "./children";
import { interleave, judge, type Measurement, timed } from "./measure";
import { CASES } from "./words";

const PEER = "python-docx";
const DATE = "2026-12-21";

const [what] = CASES;
export const LETTER: LetterInput = {
  title: "行政指导意见书",
  number: "云人社行指〔2026〕1号",
  addressee: "青岚云帆纺织有限公司",
  subject: what.subject,
  problem: what.problem,
  opinion: what.opinion,
  contact: "叶知微",
  phone: "0530-0000107",
  date: DATE,
  note: "本文书属行政指导，你（单位）可自主选择是否接受；不因拒绝接受而受到不利对待。法定义务仍应依法履行。",
};

/** The letter's paragraphs for the peer, which sets the same page from them. */
const page = {
  ...LETTER,
  opinion: LETTER.opinion.split("\n"),
  opening: `关于你（单位）存在的${LETTER.subject}问题，现提出以下指导意见：`,
  closing: `你（单位）在落实以上指导意见时遇到问题，请及时与行政指导人员联系。指导联系人：${LETTER.contact} 联系电话：${LETTER.phone}`,
  date: "2026年12月21日",
};

/** One 《行政指导意见书》 as docx in memory, beside the same page by python-docx, which times itself without its start. */
export const measureLetter = async (scratch: string, rounds: number, peerIsThere: boolean): Promise<Measurement[]> => {
  const ours = () => timed(() => letterDocx(LETTER));
  const budget = (values: { ours: number[]; peer?: number[] }): Measurement[] => [
    judge({
      name: "opinion letter, docx",
      unit: "ms",
      ours: values.ours,
      peers: values.peer ? { [PEER]: values.peer } : {},
      absent: values.peer ? [] : [PEER],
      limits: [{ atMost: 100 }, { fasterThan: PEER }],
    }),
  ];
  if (!peerIsThere) return budget(await interleave({ ours }, rounds, 3));
  const input = path.join(scratch, "letter.json");
  fs.writeFileSync(input, JSON.stringify(page));
  const server = pythonServer("letter", input);
  try {
    return budget(await interleave({ ours, peer: server.next }, rounds, 3));
  } finally {
    server.close();
  }
};
