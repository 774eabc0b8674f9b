import type { Profile } from "../../model/profile";
import { openPhases } from "../../rules/workflow/phases";
import { oneLine } from "../../rules/text";
import { matterFields, sectionField } from "../fields";
import { boxLines, dayOrBlank, pairRow, proseRow, valueRow, wordyGrid } from "../form";
import { documentKind } from "../kind";
import { signHere } from "../paper";
import { type Source, stepOf } from "../source";

const OTHER = "其他";

/** The region's reasons, and 其他 for one of somebody's own words. */
const reasonsOf = ({ endReasons }: Profile): readonly string[] => [
  ...endReasons.map(({ name }) => name).filter((name) => name !== OTHER),
  OTHER,
];

/** The reason on record, as it is ticked: what the region does not name is 其他. */
const tickedReason = (source: Source): string => {
  const reason = stepOf(source, "terminate")?.reason;
  if (reason === undefined) return "";
  return reasonsOf(source.profile).includes(reason) ? reason : OTHER;
};

/** The same in somebody's own words, where it is 其他. */
const otherReason = (source: Source): string | undefined =>
  tickedReason(source) === OTHER ? stepOf(source, "terminate")?.reason : undefined;

/** Four stand on one line; of more, three do. */
const reasonWords = (reasons: readonly string[], reason: string, other: string): string =>
  `${boxLines(reasons, [reason], reasons.length > 4 ? 3 : 4)}${reason === OTHER && other ? `（${other}）` : ""}`;

/** 《行政指导终止审批表》 (R080, XX §13, LZ 四(三)): before the termination is recorded, or after it. Kept, not served. */
export const terminationForm = documentKind({
  name: "行政指导终止审批表",
  about: "written",
  group: "ending",
  place: "endingForm",
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
      text: "终止后，不因相对人不接受或者不再接受行政指导，对其采取额外限制、加重行政处罚等不利措施。相对人的法定义务仍应依法履行；涉嫌违法的，另行移送有关机构依法处理。",
    },
  },
  fields: [
    ...matterFields,
    sectionField,
    { key: "reason", label: "终止情形", kind: "choice", required: true, options: reasonsOf, from: tickedReason },
    { key: "other", label: "其他情形", kind: "line", max: 60, hint: "选“其他”的，写明是什么情形。", from: otherReason },
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
  draw: ({ title, date, text, options, say }) => ({
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
          valueRow("终止情形", reasonWords(options("reason"), text("reason"), oneLine(text("other"))), { grow: 0.5 }),
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
