// The papers of mediation, demands and registers, as data: what each says, full and empty, and which region uses it.
import { describe, expect, test } from "vitest";
import { documentTypes, kindOf, ruleOf, typesOf } from "../../../../shared/documents";
import { fill, filled, missingFields } from "../../../../shared/documents/fill";
import type { DocumentKind, Values } from "../../../../shared/documents/kind";
import type { Block, Paper, Table } from "../../../../shared/documents/paper";
import type { Source } from "../../../../shared/documents/source";
import { isDate, printedDay } from "../../../../shared/rules/dates";
import {
  demand,
  endedMediation,
  listing,
  listingOf,
  mediation,
  party,
  registersTyped,
  statistics,
} from "../../../fixtures/documents/typed/registers";
import { profileOf, shipped } from "../../../fixtures/profiles";

const types = [
  "mediationApplication",
  "mediationMinutes",
  "mediationAgreement",
  "mediationTermination",
  "demandForm",
  "registerBook",
  "simpleStatistics",
] as const;
type Type = (typeof types)[number];

const kindNamed = (type: Type): DocumentKind => {
  const kind = kindOf(type);
  if (!kind) throw new Error(`no such document: ${type}`);
  return kind;
};

const UNIT = "青岚市云溪区人力资源和社会保障局";

const sourceOf = (type: Type, more: Partial<Source> = {}): Source => {
  const profile = profileOf("linzi-hrss");
  return {
    office: { name: UNIT, shortName: "云溪区人社局", superior: "", address: "", phone: "0530-0000100" },
    profile,
    rule: ruleOf(type, profile),
    today: "2026-11-21",
    matter: null,
    to: [],
    counterparts: [],
    person: (id) => ({ name: id === "p1" ? "叶知微" : "韩松砚", duty: "", certificate: "", section: "" }),
    section: (id) => (id === null ? "" : "就业促进科"),
    kindOf,
    mediation: null,
    demand: null,
    listing: null,
    ...more,
  };
};

/** What is on record for each, as in the sample of the fixture. */
const onRecord: Readonly<Record<Type, Partial<Source>>> = {
  mediationApplication: { mediation, to: [party] },
  mediationMinutes: { mediation, to: [party] },
  mediationAgreement: { mediation, to: [party] },
  mediationTermination: { mediation: endedMediation, to: [party] },
  demandForm: { demand, to: [party] },
  registerBook: { listing },
  simpleStatistics: { listing: statistics },
};

const paperOf = (type: Type, more: Partial<Source> = {}, typed: Values = {}): Paper => {
  const kind = kindNamed(type);
  const source = sourceOf(type, more);
  const frame = {
    title: source.rule.name,
    number: "",
    date: null,
    rule: source.rule,
    profile: source.profile,
    unit: UNIT,
    note: "自愿",
    wording: {},
  };
  return kind.draw(filled(kind, fill(kind, source, typed), frame));
};
const fullPaper = (type: Type): Paper => paperOf(type, onRecord[type], registersTyped[type]);

const isTable = (block: Block): block is Table => block.block === "table";
const tablesOf = ({ blocks }: Paper): Table[] => blocks.filter(isTable);
const rowsOf = (paper: Paper): string[][] =>
  tablesOf(paper).flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

/** Everything a paper says, a line each. */
const textOf = (paper: Paper): string =>
  paper.blocks
    .flatMap((block): string[] => {
      if (isTable(block)) {
        const cells = block.rows.flatMap((row) => row.cells);
        return cells.flatMap(({ heading = "", text, sign = [] }) => [heading, text, ...sign]);
      }
      if (block.block === "signatures") return [...block.lines];
      if (block.block === "seal") return [block.words, block.date ?? ""];
      if (block.block === "page") return [];
      return ["label" in block && block.label ? `${block.label}${block.text}` : block.text];
    })
    .filter(Boolean)
    .join("\n");

describe("every one of them", () => {
  test.each(types)("%s: is kept outside matters, bears no number of a series and fills a whole grid", (type) => {
    const kind = kindNamed(type);
    expect([kind.series, kind.occasion]).toEqual([null, null]);
    for (const paper of [fullPaper(type), paperOf(type)]) {
      for (const { grid, rows } of tablesOf(paper)) {
        const hanging = new Map<number, number>();
        rows.forEach(({ cells }, index) => {
          const own = cells.reduce((sum, { span = 1 }) => sum + span, 0);
          expect(own + (hanging.get(index) ?? 0), `${type}, row ${index}`).toBe(grid.length);
          for (const { span = 1, rowSpan = 1 } of cells) {
            for (let down = 1; down < rowSpan; down += 1)
              hanging.set(index + down, (hanging.get(index + down) ?? 0) + span);
          }
        });
      }
    }
  });

  test.each(types)("%s: no slot stays open, nothing is asked for but what is typed or on record", (type) => {
    const kind = kindNamed(type);
    expect(textOf(fullPaper(type))).not.toMatch(/[{}]|undefined|null/u);
    expect(textOf(paperOf(type))).not.toMatch(/[{}]|undefined|null/u);
    const values = fill(kind, sourceOf(type, onRecord[type]), registersTyped[type]);
    expect(missingFields(kind, values, sourceOf(type).profile)).toEqual([]);
    expect(Object.keys(registersTyped[type] ?? {}).filter((key) => values[key] === undefined)).toEqual([]);
  });

  test("who uses them: mediation and demands under LZ alone, the register everywhere, statistics where forms are named", () => {
    const used = shipped.map((profile) => [
      profile.id,
      typesOf(profile)
        .filter((type) => types.some((one) => one === type))
        .join(),
    ]);
    const counted = "registerBook,simpleStatistics";
    expect(Object.fromEntries(used)).toEqual({
      custom: counted,
      dadukou: "registerBook",
      "linzi-hrss": types.join(),
      "neimenggu-justice": "registerBook",
      "xinxiang-hrss": counted,
      "zhoucun-natural-resources": "registerBook",
    });
    expect(documentTypes).toEqual(expect.arrayContaining([...types]));
  });
});

describe("mediation (R064)", () => {
  test("an application names both parties, begun from the counterpart that is known, and what became of it", () => {
    const text = textOf(fullPaper("mediationApplication"));
    for (const said of ["顾念安", "379901199003070011", party.name, party.creditCode, "许长风", mediation.subject])
      expect(text).toContain(said);
    expect(text).toContain(`自愿向${UNIT}申请行政调解`);
    expect(text).toContain("☑受理　□不予受理");
    expect(text).toContain("2026年11月11日");
  });

  test("an application that was declined says why; of one not answered yet both boxes are open", () => {
    const declined = { ...mediation, outcome: "declined" as const, acceptedOn: null, reason: "已经提起诉讼" };
    const text = textOf(paperOf("mediationApplication", { mediation: declined }));
    expect(text).toContain("□受理　☑不予受理\n不予受理的理由：已经提起诉讼");
    expect(text).toContain("2026年11月20日");
    const open = { ...mediation, outcome: "open" as const, acceptedOn: null, endedOn: null };
    expect(textOf(paperOf("mediationApplication", { mediation: open }))).toContain("□受理　□不予受理");
  });

  test("the minutes say when, where, who, what the parties were told, what they said and who signs", () => {
    const text = textOf(fullPaper("mediationMinutes"));
    expect(text).toContain("2026年11月18日9时30分至11时20分");
    expect(text).toContain(`我们是${UNIT}的工作人员`);
    for (const told of ["可以随时要求终止", "申请调解人员回避", "如实陈述", "清楚，不申请回避", "确认周六加班共24天"])
      expect(text).toContain(told);
    expect(text).toContain("☑达成协议　□未达成协议");
    for (const who of ["申请人方", "被申请人方", "其他参加人", "调解人员", "记录人"])
      expect(text).toContain(`${who}（签名）`);
  });

  test("the minutes run on in one table; a blank form has a page for what is said and one for what came of it", () => {
    expect(fullPaper("mediationMinutes").blocks.map(({ block }) => block)).toEqual(["title", "table"]);
    expect(paperOf("mediationMinutes").blocks.map(({ block }) => block)).toEqual(["title", "table", "page", "table"]);
  });

  test("the agreement has its number, dispute, content, way and time, consequences, signatures, witness and date", () => {
    const paper = fullPaper("mediationAgreement");
    const text = textOf(paper);
    expect(text).toContain("云人社行调〔2026〕1号");
    expect(text).toContain("平等协商、互谅互让");
    const order = ["一、争议事项", "二、协议内容", "三、履行方式和期限", "四、法律后果", "见证人（签名或盖章）"];
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
    );
    expect(order.every((part) => text.includes(part))).toBe(true);
    expect(paper.blocks.at(-1)).toEqual({ block: "seal", words: "（调解机关印章）", date: "2026-11-20" });
    const short = textOf(paperOf("mediationAgreement", { mediation }));
    expect(short).toContain("三、法律后果");
    expect(short).not.toContain("履行方式和期限");
    expect(textOf(paperOf("mediationAgreement"))).toContain("三、履行方式和期限");
  });

  test("the notice that mediation ended names dispute, reason and the ways that are left, and offers nothing", () => {
    const paper = fullPaper("mediationTermination");
    const text = textOf(paper);
    expect(text).toContain("顾念安、青岚云帆纺织有限公司");
    expect(text).toContain("本机关于2026年11月11日受理");
    expect(text).toContain("终止情形：两次调解后，被申请人表示不再参加调解。");
    expect(text).toContain("劳动人事争议仲裁委员会申请仲裁。");
    expect(text).toContain("联系人：叶知微 联系电话：0530-0000107");
    expect(paper.blocks.at(-1)).toMatchObject({ block: "seal", date: "2026-11-20" });
    const without = paperOf("mediationTermination", { mediation: { ...endedMediation, guidance: "" } });
    expect(textOf(without)).toContain("双方可以自行协商，也可以依法申请仲裁、行政复议或者提起诉讼。");
    for (const served of [paper, fullPaper("mediationAgreement")]) expect(served.note).toBeUndefined();
  });
});

describe("demands (R038, R021)", () => {
  test("the form has the demand, who answers by when, each feedback on its day, the result and the person's opinion", () => {
    const text = textOf(fullPaper("demandForm"));
    for (const said of [party.name, "企业", party.phone, demand.content, "就业促进科", "2026年10月30日", demand.result])
      expect(text).toContain(said);
    expect(text).toContain("☑走访座谈　□来访");
    expect(text).toContain(`2026年10月28日 ${demand.feedbacks[2]?.text}`);
    expect(text).toContain("☑满意");
  });

  test("it has room for three feedbacks, and as many rows as there were when there were more", () => {
    const rowsUnder = (feedbacks: typeof demand.feedbacks) => {
      const paper = paperOf("demandForm", { demand: { ...demand, feedbacks } });
      const label = tablesOf(paper)
        .flatMap(({ rows }) => rows)
        .flatMap(({ cells }) => cells)
        .find(({ text }) => text.startsWith("反馈与"));
      return label?.rowSpan;
    };
    expect(rowsUnder([])).toBe(3);
    expect(rowsUnder(Array.from({ length: 7 }, () => ({ date: "2026-10-14", text: "催办" })))).toBe(7);
  });
});

describe("registers (R051, R046)", () => {
  const blankRows = (paper: Paper) =>
    tablesOf(paper).flatMap(({ rows }) => rows.filter(({ cells }) => cells.every(({ text }) => text === ""))).length;

  test("the register has ZC's columns and unit, period, filler, reviewer and day as its sheet has them", () => {
    const paper = fullPaper("registerBook");
    expect(paper.landscape).toBe(true);
    expect(tablesOf(paper)[0]?.head).toBe(1);
    expect(rowsOf(paper)[0]).toEqual(["序号", "时间", "指导事项", "指导结果", "指导人员"]);
    const printed = listing.rows.map((row) => row.map((text) => (isDate(text) ? printedDay(text) : text)));
    expect(rowsOf(paper).slice(1, 7)).toEqual(printed);
    const text = textOf(paper);
    expect(text).toContain(`单位：${UNIT}　　2026年第4季度`);
    expect(text).toContain("填表人：程小满　　　审核人：沈砚秋　　　填表日期：2027年1月5日");
  });

  test("blank rows that grow fill the page; sixty lines need none", () => {
    const drawn = (count: number) => paperOf("registerBook", { listing: listingOf(count) });
    expect([0, 1, 3, 6, 60].map((count) => blankRows(drawn(count)))).toEqual([8, 6, 3, 0, 0]);
    expect(
      tablesOf(drawn(0))[0]
        ?.rows.slice(1)
        .every(({ grow }) => grow === 1),
    ).toBe(true);
    expect(rowsOf(drawn(60))).toHaveLength(61);
  });

  test("without a quarter it is the printed form: five columns, blank rows, a period to fill in", () => {
    const paper = paperOf("registerBook");
    expect(rowsOf(paper)[0]).toHaveLength(5);
    expect(blankRows(paper)).toBe(8);
    expect(textOf(paper)).toContain("年第　　季度");
  });

  test("the region's own title and columns are printed, and days, names and figures keep to one line", () => {
    const own = {
      ...listing,
      title: "行政指导登记台账",
      columns: [{ label: "次", width: 3 }, ...listing.columns.slice(1)],
    };
    const paper = paperOf("registerBook", { listing: own });
    expect(paper.blocks[0]).toEqual({ block: "title", text: "行政指导登记台账" });
    const [table] = tablesOf(paper);
    const wide = table?.grid ?? [];
    // 五号 on the landscape page: 124 half-width columns, some of them lost at the edges of a cell.
    const scale = 124 / wide.reduce((sum, width) => sum + width, 0);
    expect((wide[1] ?? 0) * scale - 2.5).toBeGreaterThanOrEqual(10);
    expect(table?.rows[1]?.cells.map(({ at }) => at)).toEqual(["center", "center", "left", "left", "center"]);
  });

  test("simple statistics have Henan's columns and what they add up to", () => {
    const paper = fullPaper("simpleStatistics");
    expect(rowsOf(paper)[0]).toEqual(["序号", "时间", "行政指导的方式、对象和内容", "指导结果", "备注"]);
    expect(textOf(paper)).toContain("共3件：电话2件、发放材料1件");
    expect(rowsOf(paperOf("simpleStatistics"))[0]).toEqual(rowsOf(paper)[0]);
  });
});
