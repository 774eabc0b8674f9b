/** The steps of legal review and approval (法制审核、负责人审批; XX §16–17, R071–R074, R076). */
import { z } from "zod";
import { idSchema, line, prose, requiredProse } from "../basics";
import { planFields } from "../plan";
import { dated } from "./basics";

/** Which way a submission goes: to the reviewer and then the leader (XX §17), or to the reviewer alone (ZC). */
export const chainSchema = z.enum(["reviewAndApproval", "reviewOnly"]);
export type Chain = z.infer<typeof chainSchema>;

/** What the handler did with one suggestion (R074). */
export const responseSchema = z.object({ suggestionId: idSchema, done: requiredProse("处理情况", 2_000) });
export type Response = z.infer<typeof responseSchema>;

/** What stood in the matter when it was submitted: held so that rounds can be compared. */
export const snapshotSchema = z.object({
  plan: planFields.nullable(),
  title: z.string(),
  basis: z.string(),
  methods: z.array(z.string()),
  subject: z.string(),
  purpose: z.string(),
  problem: z.string(),
  opinion: z.string(),
  counterpartIds: z.array(idSchema),
  attachments: z.array(z.object({ id: idSchema, name: z.string(), hash: z.string() })),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** 送审: the chain and the snapshot are the office's to add. */
export const submitFields = z.object({ ...dated, responses: z.array(responseSchema), note: prose("说明", 1_000) });

/** What was done with the suggestions that came with a pass, so that it may go on to the leader. */
export const respondFields = z.object({ ...dated, responses: z.array(responseSchema).min(1) });

/** The six points of the legal review (2.5 of the documents): legality first. */
export const reviewPoints = ["authority", "basis", "procedure", "voluntary", "suitable", "wording"] as const;
export type ReviewPoint = (typeof reviewPoints)[number];
export const reviewPointNames: Readonly<Record<ReviewPoint, string>> = {
  authority: "主体职权合法",
  basis: "依据准确",
  procedure: "程序正当",
  voluntary: "没有强制或变相强制",
  suitable: "内容必要、适当，不以指导代替应作的行政行为",
  wording: "文字规范",
};
export const reviewConclusions = ["pass", "revise", "reject"] as const;
export const reviewConclusionNames = { pass: "通过", revise: "修改", reject: "不予通过" } as const;

const sound = z.boolean();
/** 法制审核: six points, opinion, suggestions, conclusion (R073). */
export const reviewFields = z
  .object({
    ...dated,
    points: z.object({
      authority: sound,
      basis: sound,
      procedure: sound,
      voluntary: sound,
      suitable: sound,
      wording: sound,
    }),
    opinion: prose("审核意见", 5_000),
    suggestions: z.array(requiredProse("修改建议", 2_000)).max(50),
    conclusion: z.enum(reviewConclusions, "请选择审核结论"),
  })
  .superRefine(({ points, opinion, suggestions, conclusion }, context) => {
    const faults = reviewPoints.filter((point) => !points[point]);
    if (conclusion === "pass" && faults.length > 0) {
      const names = faults.map((point) => reviewPointNames[point]).join("、");
      context.addIssue({ code: "custom", path: ["conclusion"], message: `“${names}”没有通过，不能作出通过的结论` });
    }
    if (conclusion === "revise" && suggestions.length === 0) {
      context.addIssue({ code: "custom", path: ["suggestions"], message: "请至少写一条修改建议" });
    }
    if (conclusion === "reject" && opinion === "") {
      context.addIssue({ code: "custom", path: ["opinion"], message: "不予通过的，请写明理由" });
    }
  });

export const approvalConclusions = ["approve", "refuse", "return"] as const;
export const approvalConclusionNames = { approve: "同意", refuse: "不同意", return: "退回" } as const;

/** 负责人审批 (R074, XX §17). */
export const approveFields = z
  .object({ ...dated, conclusion: z.enum(approvalConclusions, "请选择审批结论"), opinion: prose("审批意见", 5_000) })
  .refine(({ conclusion, opinion }) => conclusion === "approve" || opinion !== "", {
    path: ["opinion"],
    error: "不同意或退回的，请写明意见",
  });

/** An approved plan is opened again, with the reason; it must then be submitted anew. */
export const reviseFields = z.object({ ...dated, reason: requiredProse("重新送审的理由", 1_000) });

/** 备案 by the law section (R076, ZC 实施步骤). */
export const fileFields = z.object({ ...dated, number: line("备案号", 60), note: prose("备案意见", 1_000) });
