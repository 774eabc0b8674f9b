import { oneLine } from "../../rules/text";
import { dayOrBlank, ordinal, roomToWrite } from "../form";
import { documentKind } from "../kind";
import { closed } from "../letter";
import { dispute, mediators, partyFields, partyWords, ofMediation } from "../mediation";
import type { Block } from "../paper";

/**
 * 《行政调解协议书》: parties, dispute, what was agreed and by when, what follows from it, signatures and witness (R064, LZ
 * 三(五)). What it binds the parties to is theirs, so that the foot about guidance being voluntary does not stand on it.
 */
export const mediationAgreement = documentKind({
  name: "行政调解协议书",
  about: "mediation",
  group: "mediation",
  basis: "R064",
  exact: false,
  fits: ({ mediation }) => mediation,
  series: null,
  served: false,
  sealed: true,
  copies: 3,
  occasion: null,
  sentences: {
    opening: {
      label: "开头",
      text: "双方因下列事项发生争议，自愿申请行政调解。{单位}主持调解，双方平等协商、互谅互让，达成协议如下：",
    },
    effect: {
      label: "法律后果",
      text: "本协议自双方签名或者盖章之日起生效，双方应当自觉履行。属于民事争议的，双方可以依法申请公证或者向人民法院申请司法确认；一方不履行的，另一方可以依法申请仲裁或者提起诉讼。",
    },
    copies: { label: "份数", text: "本协议一式三份，双方各执一份，调解机关存一份。" },
    seal: { label: "印章处", text: "（调解机关印章）" },
  },
  fields: [
    ofMediation.line("agreementNumber", "协议文号", ({ mediation }) => mediation?.agreementNumber),
    ...partyFields,
    dispute,
    {
      ...ofMediation.prose("agreement", "协议内容", ({ mediation }) => mediation?.agreement),
      required: true,
    },
    { key: "performance", label: "履行方式和期限", kind: "prose", hint: "协议内容里已经写明的，留空" },
    mediators,
    { key: "witness", label: "见证人", kind: "line" },
    ofMediation.date("agreedOn", "协议日期", ({ mediation }) =>
      mediation?.outcome === "agreed" ? (mediation.endedOn ?? "") : "",
    ),
  ],
  draw: ({ title, unit, text, say }) => {
    const parts = [
      ["争议事项", text("subject")],
      ["协议内容", text("agreement")],
      // Left out where the agreement says it itself.
      ...(text("performance") === "" && text("agreement") !== ""
        ? []
        : ([["履行方式和期限", text("performance")]] as const)),
      ["法律后果", say("effect")],
    ] as const;
    const named = (label: string, name: string) => ({
      face: "wide" as const,
      heading: `${label}（签名或盖章）：`,
      text: oneLine(name),
      sign: [dayOrBlank("")],
    });
    return {
      name: `${title} ${text("agreementNumber")}`.trim(),
      blocks: [
        { block: "title", text: title },
        { block: "number", text: oneLine(text("agreementNumber")), at: "center" },
        { block: "text", text: `申请人：${partyWords("applicant", text)}` },
        { block: "text", text: `被申请人：${partyWords("respondent", text)}` },
        { block: "text", text: say("opening", { 单位: oneLine(unit) }) },
        ...parts.flatMap(([label, words], index): Block[] => [
          { block: "section", label: `${ordinal(index)}、${label}`, text: closed(words) },
          ...(words === "" ? roomToWrite : []),
        ]),
        { block: "closing", text: say("copies") },
        {
          block: "table",
          grid: [1, 1],
          size: "xiaoSi",
          rows: [
            { cells: [named("申请人", text("applicant")), named("被申请人", text("respondent"))], lines: 5 },
            { cells: [named("调解人员", text("mediators")), named("见证人", text("witness"))], lines: 5 },
          ],
        },
        { block: "seal", words: say("seal"), date: text("agreedOn") || null },
      ],
    };
  },
});
