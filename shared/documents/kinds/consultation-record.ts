import { phases } from "../../model/matter";
import { matterFields, takenFrom } from "../fields";
import { dayOrBlank, evenGrid, pairRow, signLine, wideRow } from "../form";
import { documentKind } from "../kind";
import { stepOf } from "../source";

const consulted = takenFrom("专家咨询");

/** 《专家咨询记录》 of technical guidance (R031, XX §12): the fitting way and the measures that go with it. One A4. */
export const consultationRecord = documentKind({
  name: "专家咨询记录",
  about: "written",
  group: "before",
  place: "consultation",
  basis: "R031",
  exact: false,
  fits: ({ procedure }) => procedure.consultation,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  repeated: true,
  occasion: { from: phases, step: "consult", by: "worker" },
  sentences: {},
  fields: [
    ...matterFields,
    consulted.date("consultedOn", "咨询日期", (source) => stepOf(source, "consult")?.date),
    { key: "way", label: "咨询方式", kind: "line", hint: "如当面、座谈、书面、电话" },
    consulted.line("experts", "咨询的专家或专业部门", (source) => stepOf(source, "consult")?.experts),
    { key: "questions", label: "咨询的问题", kind: "prose" },
    consulted.prose("opinion", "咨询意见", (source) => stepOf(source, "consult")?.opinion),
    consulted.prose("measures", "适当方式和配套措施", (source) => stepOf(source, "consult")?.measures),
  ],
  draw: ({ title, text }) => {
    const on = text("consultedOn");
    return {
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
            pairRow([["专家或\n专业部门", text("experts")]]),
            pairRow([
              ["咨询日期", dayOrBlank(on)],
              ["咨询方式", text("way")],
            ]),
            wideRow("咨询的问题：", text("questions"), { lines: 3, grow: 1 }),
            wideRow("咨询意见：", text("opinion"), {
              lines: 5,
              grow: 2,
              sign: [signLine("专家或专业部门", { date: on })],
            }),
            wideRow("适当方式和配套措施：", text("measures"), {
              lines: 4,
              grow: 1,
              sign: [signLine("记录人", { date: on })],
            }),
          ],
        },
      ],
    };
  },
});
