import { AlignmentType } from "docx";
import { type FontSet, SYSTEM_FONTS } from "./fonts";
import {
  BODY_COLUMNS,
  LINE,
  LINES_ON_PAGE,
  bodyText,
  documentBytes,
  flushLine,
  numberLine,
  sealAndDate,
  titleLine,
} from "./style";
import { blank, closeSentence, linesOf, printedDate, subjectWords } from "./words";
import { oneLine, textParagraphs } from "../../shared/rules/text";

/** What 《行政指导意见书》 says. Texts may hold line breaks: each line becomes a paragraph. */
export interface OpinionLetter {
  /** The document's name as the region has it. */
  title: string;
  /** The whole number as printed, e.g. 云人社行指〔2026〕1号. */
  number: string;
  addressee: string;
  /** What fills 存在的…问题; a closing 问题 is not doubled. */
  subject: string;
  problem: string;
  opinion: string;
  contact: string;
  phone: string;
  /** ISO date; null prints blanks for the day of issue. */
  date: string | null;
  /** 目的 (XX §11). Absent or empty: nothing is printed. */
  purpose?: string;
  /** 依据 (XX §11). Absent or empty: nothing is printed. */
  basis?: string;
  /** 指导时间 and 实施人员 (XX §11). Absent or empty: nothing is printed. */
  time?: string;
  handlers?: string;
  /** Voluntary note at the foot of the page, outside the printed wording. */
  note?: string;
  /** Where the number stands: in the middle as LZ 附件1 has it (the default), or right as ZC 附件2. */
  numberAt?: "center" | "right";
  /** The mark before 指导联系人: 。 as LZ 附件1 has it (the default), or ， as ZC 附件2. */
  contactMark?: "。" | "，";
}

const SEAL = "（单位印章）";

/** The sentences around the blanks, in their printed order. */
const wording = (input: OpinionLetter) => {
  const contact = `指导联系人：${oneLine(input.contact, blank(4))} 联系电话：${oneLine(input.phone, blank(6))}`;
  return {
    addressee: `${oneLine(input.addressee, blank(8)).replace(/[：:]+$/u, "")}：`,
    opening: `关于你（单位）存在的${subjectWords(input.subject)}问题，现提出以下指导意见：`,
    purpose: textParagraphs(input.purpose ?? ""),
    basis: textParagraphs(input.basis ?? ""),
    time: textParagraphs(input.time ?? ""),
    handlers: textParagraphs(input.handlers ?? ""),
    problem: closeSentence(textParagraphs(input.problem)),
    opinion: closeSentence(textParagraphs(input.opinion)),
    closing: `你（单位）在落实以上指导意见时遇到问题，请及时与行政指导人员联系${input.contactMark ?? "。"}${contact}`,
  };
};

type Wording = ReturnType<typeof wording>;

/** Lines the letter takes without any white space: the title, number, two labels, seal and date are seven of them. */
const linesTaken = (words: Wording): number =>
  7 +
  linesOf([words.addressee], BODY_COLUMNS, 0) +
  linesOf([words.opening, ...words.purpose, ...words.basis, words.closing], BODY_COLUMNS) +
  linesOf([...words.time, ...words.handlers], BODY_COLUMNS) +
  linesOf([...words.problem, ...words.opinion], BODY_COLUMNS);

/**
 * Blank lines under the number and over the seal. Room for the seal comes first; where the text all but fills the page
 * they give way, and where it runs on to a second page there is no need to save.
 */
const airFor = (taken: number): { underNumber: number; overSeal: number } => {
  const spare = LINES_ON_PAGE - taken;
  if (spare >= 3 || spare < 0) return { underNumber: 1, overSeal: 2 };
  return { underNumber: 0, overSeal: spare };
};

/** An added element with its label before the first paragraph; nothing at all when there is no text. */
const labelled = (label: string, paragraphs: readonly string[], fonts: FontSet) =>
  closeSentence(paragraphs).map((text, index) => bodyText(text, fonts, index === 0 ? { label } : {}));

/** A label on its own line, the text under it; an empty line to write on when there is none. */
const section = (label: string, paragraphs: readonly string[], fonts: FontSet) => [
  bodyText("", fonts, { label, keepNext: true }),
  ...(paragraphs.length > 0 ? paragraphs : [""]).map((text) => bodyText(text, fonts)),
];

/**
 * 《行政指导意见书》 as docx, word for word LZ 附件1 or ZC 附件2 (R048), with the further
 * elements of XX §11 (目的, 依据, 时间, 实施人员; R041) where given. One page
 * where the text allows: white space gives way first. The seal and date never stand alone on a page. Throws a
 * RangeError with a Chinese sentence when the date is no date.
 */
export const opinionLetter = async (input: OpinionLetter, fonts: FontSet = SYSTEM_FONTS): Promise<Uint8Array> => {
  const words = wording(input);
  const title = oneLine(input.title);
  const number = oneLine(input.number);
  const air = airFor(linesTaken(words));
  return documentBytes(
    {
      name: `${title} ${number}`.trim(),
      note: textParagraphs(input.note ?? ""),
      children: [
        titleLine(title, fonts),
        numberLine(number, fonts, input.numberAt ?? "center", air.underNumber * LINE),
        flushLine(words.addressee, fonts),
        bodyText(words.opening, fonts),
        ...labelled("指导目的：", words.purpose, fonts),
        ...labelled("指导依据：", words.basis, fonts),
        ...section("存在问题：", words.problem, fonts),
        ...section("指导意见：", words.opinion, fonts),
        ...labelled("指导时间：", words.time, fonts),
        ...labelled("实施人员：", words.handlers, fonts),
        bodyText(words.closing, fonts, { alignment: AlignmentType.LEFT, keepLines: true, keepNext: true }),
        ...sealAndDate(SEAL, printedDate(input.date), fonts, air.overSeal * LINE),
      ],
    },
    fonts,
  );
};
