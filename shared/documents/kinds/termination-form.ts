import { openPhases } from "../../rules/workflow/phases";
import { oneLine } from "../../rules/text";
import { dayOrBlank, matterFields, pairRow, proseRow, sectionField, valueRow, wordyGrid } from "../form";
import { documentKind } from "../kind";
import { boxes, signHere } from "../paper";
import { stepOf } from "../source";

const OTHER = "其他";

/** The reasons with their boxes; one of somebody's own words stands beside 其他. */
const reasonBoxes = (reasons: readonly string[], reason: string): string => {
  const options = [...reasons.filter((name) => name !== OTHER), OTHER];
  if (reason === "" || options.includes(reason)) return boxes(options, [reason]);
  return `${boxes(options, [OTHER])}（${reason}）`;
};

/** 《行政指导终止审批表》 (R080, XX §13, LZ 四(三)): before the termination is recorded, or after it. Kept, not served. */
export const terminationForm = documentKind({
  name: "行政指导终止审批表",
  about: "written",
  group: "ending",
  basis: "R080",
  exact: false,
  fits: () => true,
  series: null,
  served: false,
  sealed: false,
  copies: 1,
  occasion: { from: [...openPhases, "terminated"], by: "worker" },
  sentences: {
    followUp: {
      label: "后续处理",
      text: "终止后，不因相对人拒绝、撤回申请或者要求停止行政指导，对其采取额外限制、加重行政处罚等不利措施。相对人的法定义务仍应依法履行；涉嫌违法的，另行移送有关机构依法处理。",
    },
  },
  fields: [
    ...matterFields,
    sectionField,
    {
      key: "reasons",
      label: "可选的终止情形",
      kind: "checks",
      options: [],
      from: ({ profile }) => profile.endReasons.map(({ name }) => name),
      taken: true,
      entered: "地区配置",
    },
    {
      key: "reason",
      label: "终止情形",
      kind: "line",
      required: true,
      hint: "照“可选的终止情形”填写；都不是的，用自己的话写，表上归入“其他”。",
      from: (source) => stepOf(source, "terminate")?.reason,
    },
    {
      key: "account",
      label: "事实与证据",
      kind: "prose",
      required: true,
      from: (source) => stepOf(source, "terminate")?.account,
    },
    { key: "handlerOpinion", label: "承办人意见", kind: "prose" },
    { key: "headOpinion", label: "承办机构负责人意见", kind: "prose" },
    { key: "lawOpinion", label: "法制机构意见", kind: "prose" },
    { key: "leaderOpinion", label: "行政机关负责人意见", kind: "prose" },
  ],
  draw: ({ title, date, text, list, say }) => ({
    name: `${title} ${text("title")}`.trim(),
    blocks: [
      { block: "title", text: title },
      {
        block: "table",
        grid: wordyGrid,
        size: "xiaoSi",
        rows: [
          valueRow("事项", oneLine(text("title")), { grow: 0.5 }),
          valueRow("对象", oneLine(text("counterparts")), { grow: 0.5 }),
          pairRow([
            ["承办机构", text("section")],
            ["填表日期", dayOrBlank(date)],
          ]),
          valueRow("终止情形", reasonBoxes(list("reasons"), oneLine(text("reason"))), { grow: 0.5 }),
          proseRow("事实与证据", text("account"), { grow: 2 }),
          proseRow("后续处理", say("followUp")),
          proseRow("承办人意见", text("handlerOpinion"), { grow: 1, sign: [signHere()] }),
          proseRow("承办机构\n负责人意见", text("headOpinion"), { grow: 1, sign: [signHere()] }),
          proseRow("法制机构\n意见", text("lawOpinion"), { grow: 1, sign: [signHere()] }),
          proseRow("行政机关\n负责人意见", text("leaderOpinion"), { grow: 1, sign: [signHere()] }),
        ],
      },
    ],
  }),
});
