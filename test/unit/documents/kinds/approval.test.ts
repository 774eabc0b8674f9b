// The forms of review and approval, as data: what each says of which round.
import { describe, expect, test } from "vitest";
import type { Step } from "../../../../shared/model/steps";
import {
  approved,
  assessed,
  firms,
  preparedMatter,
  preparedPlan,
  reviewed,
  submitted,
} from "../../../fixtures/documents/prepared";
import { textOf } from "../../../fixtures/documents/preparing";

describe("approval form (R071, R073, R074, XX §16–17)", () => {
  test("two pages: what is to be done, and what was said of it", () => {
    const [front = "", back = "", more] = textOf("approvalForm").split("——");
    expect(more).toBeUndefined();
    expect(front).toContain("信用代码|91379901MA0YX0016M|地址|青岚市云溪区望江路200号");
    expect(front).toContain("□可能影响社会公共利益　☑可能对行业产生重大影响　□其他");
    expect(front).toContain("目标：用半年时间");
    expect(front).toContain("1.行政指导工作方案；2.专家咨询记录；3.征求意见情况");
    expect(back).toContain("韩松砚（QL-RS-0006）、叶知微（QL-RS-0007）");
    expect(back).toContain("☑主体职权合法");
    expect(back).toContain("☑通过　□修改　□不予通过");
    expect(back).toContain("2.建议：删去“限期完成”的表述，改为建议完成的时间。处理：已改为“建议在12月底前完成”。");
    expect(back).toContain("☑同意　□不同意　□退回");
    expect(back).toContain("负责人：沈砚秋　　签名：　　　　　　2026年11月16日");
  });

  test("of several rounds the last: nothing of a review or decision that another submission followed", () => {
    const first = [
      assessed,
      submitted(1, "2026-11-11"),
      reviewed(1, "2026-11-12", ["写明每一步的负责人。"], { conclusion: "revise", opinion: "须修改。" }),
    ];
    const again = submitted(2, "2026-11-14", { responses: [{ suggestionId: "1-1", done: "已写明。" }] });
    const waiting = textOf("approvalForm", { matter: preparedMatter({ steps: [...first, again] }) });
    expect(waiting).toContain("填表日期|2026年11月14日");
    expect(waiting).toContain("□通过　□修改　□不予通过");
    expect(waiting).not.toContain("须修改。");
    expect(waiting).toContain("1.建议：写明每一步的负责人。处理：已写明。");
    const steps = [...first, again, reviewed(2, "2026-11-15", []), approved("2026-11-16", { conclusion: "refuse" })];
    const refused = textOf("approvalForm", { matter: preparedMatter({ steps }) });
    expect(refused).toContain("☑通过　□修改　□不予通过");
    expect(refused).toContain("□同意　☑不同意　□退回");
  });

  test("it speaks of what was submitted, whatever the matter has become since", () => {
    const matter = preparedMatter({ title: "后来改过的名称", plan: { ...preparedPlan, goal: "后来改过的目标" } });
    expect(textOf("approvalForm", { matter })).not.toContain("后来改过");
  });

  test("several counterparts stand on a list of their own", () => {
    const [front = "", , list = ""] = textOf("approvalForm", {
      matter: preparedMatter({ counterpartIds: firms.map(({ id }) => id) }),
    }).split("——");
    expect(front).toContain("指导对象|青岚云帆纺织有限公司等8家（名单附后）");
    expect(list).toContain("8|青岚长亭服饰有限公司");
  });
});

describe("form of lawfulness (R076, ZC 实施步骤)", () => {
  const textIn = (steps: readonly Step[] = []) =>
    textOf("lawfulnessForm", {
      matter: preparedMatter({ plan: null, steps: [...steps] }),
      profile: "zhoucun-natural-resources",
    });

  test("a matter is reviewed without a plan: its content stands there", () => {
    expect(textIn()).toContain("目的：帮助企业规范工资支付，预防劳动争议。\n对象：青岚云帆纺织有限公司");
  });

  test("nobody judges what is major and no leader approves; it is filed afterwards", () => {
    const filing = {
      act: "file",
      id: "f",
      by: "p4",
      date: "2026-12-01",
      at: "",
      late: "",
      number: "备12",
      note: "已备案",
    };
    const text = textIn([filing as Step]);
    expect(text).not.toMatch(/重大情形|审批意见|工作方案/u);
    expect(text).toContain("审查意见|");
    expect(text).toContain("备案号：备12\n已备案");
  });
});

describe("legal review (R073, XX §17)", () => {
  test("six points, opinion, suggestions, conclusion, and who reviewed", () => {
    const text = textOf("legalReview");
    expect(text).toContain("你机构2026年11月11日送审的“关于规范辖区纺织企业工资支付台账的行政指导”收悉");
    expect(text).toContain("1.行政指导工作方案\n2.征求意见情况");
    expect(text.match(/☑符合　□不符合/gu)).toHaveLength(6);
    expect(text).toContain("五、修改建议\n1.步骤中写明每一步的负责人。");
    expect(text).toContain("六、审核结论\n☑通过　□修改　□不予通过");
    expect(text).toContain("审核人：顾明澈");
  });

  test("a point that fails is marked, and without suggestions the conclusion follows the opinion", () => {
    const points = { authority: true, basis: false, procedure: true, voluntary: true, suitable: true, wording: true };
    const steps = [submitted(1, "2026-11-11"), reviewed(1, "2026-11-12", [], { points, conclusion: "reject" })];
    const text = textOf("legalReview", { matter: preparedMatter({ steps }) });
    expect(text).toContain("2|依据准确|□符合　☑不符合");
    expect(text).toContain("五、审核结论\n□通过　□修改　☑不予通过");
  });

  test("the day is that of the submission which was reviewed, not of a later one", () => {
    const steps = [submitted(1, "2026-11-11"), reviewed(1, "2026-11-12", ["改。"]), submitted(2, "2026-11-14")];
    expect(textOf("legalReview", { matter: preparedMatter({ steps }) })).toContain("你机构2026年11月11日送审");
  });
});
