import { phases } from "../../model/matter";
import { matterFields, ofMatter, takenFrom } from "../fields";
import { dayOrBlank, evenGrid, pairRow, signLine, wideRow } from "../form";
import { documentKind } from "../kind";
import { boxes } from "../paper";
import { namesOf, stepOf, writtenOf } from "../source";

const CONCLUSIONS = ["有必要", "没有必要"] as const;

const survey = takenFrom("必要性调查");

/** 《行政指导必要性调查记录》 (R030, XX §8, §12): the facts, the evidence, and whether guidance is necessary. One A4. */
export const necessityRecord = documentKind({
  name: "行政指导必要性调查记录",
  about: "written",
  group: "before",
  place: "survey",
  basis: "R030",
  exact: false,
  fits: ({ procedure }) => procedure.necessity,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  repeated: true,
  occasion: { from: phases, step: "survey", by: "worker" },
  sentences: {},
  fields: [
    ...matterFields,
    ofMatter.line(
      "occasion",
      "适用情形",
      (source) => source.profile.occasions.find(({ code }) => code === writtenOf(source)?.occasion)?.name,
    ),
    survey.date("surveyedOn", "调查日期", (source) => stepOf(source, "survey")?.date),
    survey.line("investigators", "调查人员", (source) =>
      namesOf(source, stepOf(source, "survey")?.investigatorIds ?? []),
    ),
    { key: "way", label: "调查方式", kind: "line", hint: "如查阅资料、实地走访、询问有关人员" },
    survey.prose("facts", "调查了解的事实", (source) => stepOf(source, "survey")?.facts),
    survey.prose("evidence", "证据", (source) => stepOf(source, "survey")?.evidence),
    survey.choice("necessary", "有无必要实施行政指导", CONCLUSIONS, (source) => {
      const necessary = stepOf(source, "survey")?.necessary;
      return necessary === undefined ? "" : CONCLUSIONS[necessary ? 0 : 1];
    }),
    survey.prose("conclusion", "结论", (source) => stepOf(source, "survey")?.conclusion),
  ],
  draw: ({ title, text }) => ({
    name: title,
    blocks: [
      { block: "title", text: title },
      {
        block: "table",
        grid: evenGrid,
        size: "xiaoSi",
        rows: [
          pairRow([["指导事项", text("title")]]),
          pairRow([["指导对象", text("counterparts")]]),
          pairRow([["适用情形", text("occasion")]]),
          pairRow([
            ["调查人员", text("investigators")],
            ["调查日期", dayOrBlank(text("surveyedOn"))],
          ]),
          pairRow([["调查方式", text("way")]]),
          wideRow("调查了解的事实：", text("facts"), { lines: 5, grow: 3 }),
          wideRow("证据：", text("evidence"), { lines: 3, grow: 1 }),
          pairRow([["必要性", boxes(CONCLUSIONS, [text("necessary")])]]),
          wideRow("结论：", text("conclusion"), {
            lines: 4,
            grow: 1,
            sign: [signLine("调查人员", { date: text("surveyedOn") })],
          }),
        ],
      },
    ],
  }),
});
