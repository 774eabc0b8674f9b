import {
  addressee,
  basis,
  contactFields,
  doneFields,
  feedback,
  ofMatter,
  opinionField,
  problemField,
  purpose,
} from "../fields";
import { documentKind } from "../kind";
import {
  asked,
  doneBlocks,
  footSentences,
  guidanceLetter,
  letterFoot,
  letterPaper,
  part,
  purposeBlocks,
  stated,
  unclosed,
} from "../letter";
import { blank, signHere } from "../paper";
import { broughtBy } from "../region";
import { writtenOf } from "../source";

/**
 * 《行政告诫书》, NM: 行政警示书 (2.10 of the documents; DDK 三(四), NM 三(四), ZC 劝导警示): what was slight and is mended is not
 * punished, and the norm is made plain (R068). It orders nothing: an order to correct is another document.
 */
export const admonition = documentKind({
  name: "行政告诫书",
  ...guidanceLetter,
  basis: "R068",
  exact: false,
  fits: broughtBy("leniency"),
  series: { code: "{发文代字}行诫", pattern: "{代字}〔{年}〕{序号}号" },
  sentences: {
    opening: { label: "开头", text: "本着教育引导、帮助改进的原则，现就有关情况告知如下：" },
    problem: { label: "小标题：事实", text: "事实与情形：" },
    norms: { label: "小标题：规范要求", text: "规范要求：" },
    basis: { label: "小标题：依据", text: "有关规定：" },
    leniency: { label: "不予处罚的说明", text: "上述行为{情形}，依据{依据}，不予行政处罚。" },
    opinion: { label: "小标题：措施", text: "建议采取的措施：" },
    feedback: { label: "小标题：反馈", text: "反馈方式与时间：" },
    riskLabel: { label: "小标题：风险", text: "风险提示：" },
    risk: { label: "风险提示", text: "同类行为再次发生的，可能依法另行处理。" },
    closing: { label: "结尾", text: "有疑问或者不同意见的，可以随时与我们联系。" },
    ...footSentences,
    receipt: { label: "签收", text: "签收人" },
  },
  fields: [
    addressee,
    { ...problemField("事实与情形"), required: true },
    {
      key: "norms",
      label: "规范要求",
      kind: "prose",
      required: true,
      max: 1_000,
      hint: "对方应当知晓的行为规范和要求。",
      from: (source) => writtenOf(source)?.reasoning,
    },
    { ...basis, label: "有关规定", required: true },
    {
      key: "grounds",
      label: "不予处罚的情形",
      kind: "checks",
      required: true,
      options: [
        "情节轻微",
        "情节较轻",
        "属于初次违法",
        "没有主观故意",
        "已及时改正",
        "没有造成危害后果",
        "危害后果轻微",
        "没有造成严重社会危害",
        "属于不罚、免罚清单事项",
      ],
    },
    { ...ofMatter.line("leniency", "不予处罚依据", (source) => writtenOf(source)?.leniency), required: true },
    opinionField("建议采取的措施", "写建议的做法；依法应当作出处理决定的，另行制作执法文书。"),
    feedback,
    { key: "risk", label: "风险提示", kind: "prose", max: 500, hint: "不填时印固定用语。" },
    purpose,
    ...doneFields,
    ...contactFields,
  ],
  draw: (filled) => {
    const { text, list, say } = filled;
    const leniency = say("leniency", {
      情形: list("grounds").join("、") || blank(8),
      依据: unclosed(text("leniency")) || blank(8),
    });
    return letterPaper(filled, [
      { block: "text", text: say("opening") },
      ...purposeBlocks(filled),
      asked(say("problem"), text("problem")),
      asked(say("norms"), text("norms")),
      asked(say("basis"), text("basis")),
      { block: "text", text: leniency },
      part(say("opinion"), text("opinion")),
      stated(say("feedback"), text("feedback")),
      stated(say("riskLabel"), text("risk") || say("risk")),
      ...doneBlocks(filled),
      ...letterFoot(filled),
      { block: "signatures", lines: [signHere(say("receipt"))] },
    ]);
  },
});
