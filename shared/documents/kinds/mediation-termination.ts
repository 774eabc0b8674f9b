import { dayOrBlank } from "../form";
import { documentKind } from "../kind";
import { contactSlots, letterHead, part } from "../letter";
import { dispute, ofMediation } from "../mediation";
import { namesOf } from "../source";

/**
 * 《行政调解终止通知书》: tells both parties that and why mediation ended, and where else they may turn (R064, LZ 三(五)). It
 * offers nothing that one could accept, so that the foot about guidance being voluntary does not stand on it.
 */
export const mediationTermination = documentKind({
  name: "行政调解终止通知书",
  about: "mediation",
  group: "mediation",
  basis: "R064",
  exact: false,
  fits: ({ mediation }) => mediation,
  series: null,
  served: true,
  sealed: true,
  copies: 3,
  occasion: null,
  sentences: {
    opening: {
      label: "开头",
      text: "本机关于{日期}受理你们双方下列争议的调解申请。调解中出现下列情形，调解不能继续，现决定终止行政调解。",
    },
    dispute: { label: "小标题一", text: "争议事项：" },
    reason: { label: "小标题二", text: "终止情形：" },
    ways: { label: "小标题三", text: "后续途径：" },
    otherWays: {
      label: "没有写明后续引导时",
      text: "双方可以自行协商，也可以依法申请仲裁、行政复议或者提起诉讼。",
    },
    closing: { label: "结尾", text: "如有疑问，请与调解人员联系。联系人：{联系人} 联系电话：{电话}" },
    seal: { label: "印章处", text: "（单位印章）" },
  },
  fields: [
    ofMediation.line("addressee", "当事人", ({ mediation }) =>
      mediation ? `${mediation.applicant}、${mediation.respondent}` : "",
    ),
    dispute,
    ofMediation.date("acceptedOn", "受理日期", ({ mediation }) => mediation?.acceptedOn ?? ""),
    {
      ...ofMediation.prose("reason", "终止的理由", ({ mediation }) =>
        mediation?.outcome === "terminated" ? mediation.reason : "",
      ),
      required: true,
    },
    ofMediation.prose("guidance", "后续引导", ({ mediation }) => mediation?.guidance),
    {
      key: "contact",
      label: "联系人",
      kind: "line",
      from: (source) => namesOf(source, source.mediation?.mediatorIds ?? []),
    },
    { key: "phone", label: "联系电话", kind: "line", from: ({ office }) => office.phone },
    ofMediation.date("endedOn", "终止日期", ({ mediation }) =>
      mediation?.outcome === "terminated" ? (mediation.endedOn ?? "") : "",
    ),
  ],
  draw: (filled) => {
    const { title, text, say } = filled;
    return {
      name: `${title} ${text("addressee")}`.trim(),
      blocks: [
        ...letterHead(filled),
        {
          block: "text",
          text: say("opening", { 日期: dayOrBlank(text("acceptedOn")) }),
        },
        part(say("dispute"), text("subject")),
        part(say("reason"), text("reason")),
        part(say("ways"), text("guidance") || say("otherWays")),
        { block: "closing", text: say("closing", contactSlots(filled)) },
        { block: "seal", words: say("seal"), date: text("endedOn") || null },
      ],
    };
  },
});
