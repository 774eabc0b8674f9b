import type { Phase } from "../../model/matter";
import { type StepAct, stepNames } from "../../model/steps";
import { endPhases, openPhases } from "./phases";

/** What is done with a matter beside its steps. */
export const plainActs = [
  "edit",
  "plan",
  "attach",
  "issue:opinionLetter",
  "issue:guidanceRecord",
  "void",
  "recordResult",
  "copy",
] as const;
export type PlainAct = (typeof plainActs)[number];

/** Every act on a matter that exists. */
export type MatterAct = PlainAct | StepAct;

/** How an act is called in a sentence. */
export const actNames: Readonly<Record<MatterAct, string>> = {
  ...stepNames,
  edit: "修改内容",
  plan: "修改工作方案",
  attach: "添加附件",
  "issue:opinionLetter": "签发意见书",
  "issue:guidanceRecord": "签发登记文书",
  void: "作废文书",
  recordResult: "填写结果",
  copy: "复制",
};

/**
 * Who may do it at all; the guards say more. `worker`: a handler of the matter or of its section; `contributor`: a worker,
 * a legal reviewer, and who was sent to visit.
 */
export type Doer = "worker" | "contributor" | "reviewer" | "leader" | "visitor" | "handler";

/** An act: by whom, from which phases, and the requirement it serves. */
export interface ActRule {
  readonly by: Doer;
  readonly from: readonly Phase[];
  readonly rule: string;
}

const any = [...openPhases, ...endPhases];
const carried = ["closed", "merged", "terminated"] as const satisfies readonly Phase[];
const ready = ["choosing", "underway"] as const satisfies readonly Phase[];
const before = ["planned", "returned"] as const satisfies readonly Phase[];
const worker = (from: readonly Phase[], rule: string): ActRule => ({ by: "worker", from, rule });

/**
 * The machine (R080 and 1.10 of the requirements): from which phases each act leads on. What is not listed is refused,
 * whoever asks; from an end only what adds to the file is possible, and nothing leads back.
 */
export const actRules: Readonly<Record<MatterAct, ActRule>> = {
  edit: worker(["planned", "applied", "returned", "choosing", "underway"], "R050"),
  plan: worker(before, "R072"),
  attach: { by: "contributor", from: any, rule: "R081" },
  "issue:opinionLetter": worker(ready, "R043"),
  "issue:guidanceRecord": worker(ready, "R043"),
  void: worker(ready, "R050"),
  recordResult: worker(["underway"], "R019"),
  copy: { by: "handler", from: any, rule: "R053" },
  accept: worker(["applied"], "R034"),
  decline: worker(["applied"], "R034"),
  survey: worker([...before, ...ready], "R030"),
  consult: worker([...before, ...ready], "R031"),
  assess: worker([...before, ...ready], "R070"),
  submit: worker(before, "R071"),
  review: { by: "reviewer", from: ["reviewing"], rule: "R073" },
  respond: worker(["returned"], "R074"),
  approve: { by: "leader", from: ["approving"], rule: "R074" },
  // Also of a matter that became technical, or lost its assessment, after it was approved.
  revise: worker(["planned", ...ready], "R074"),
  notify: worker(ready, "R032"),
  answer: worker(ready, "R032"),
  talk: worker(["underway"], "R060"),
  serve: worker([...ready, "terminated"], "R042"),
  close: worker(["underway"], "R019"),
  terminate: worker(openPhases, "R080"),
  merge: worker(["underway"], "R047"),
  transfer: worker([...openPhases, "terminated", "closed", "merged"], "R013"),
  drop: worker(["planned", "returned", "choosing", "underway"], "R030"),
  undo: worker(openPhases, "R081"),
  link: worker(any, "R012"),
  dispute: worker(any, "R102"),
  planVisit: { by: "visitor", from: ["underway", ...carried], rule: "R061" },
  visit: { by: "visitor", from: ["underway", ...carried], rule: "R061" },
  evaluate: { by: "visitor", from: ["underway", "closed", "merged"], rule: "R075" },
  file: { by: "reviewer", from: carried, rule: "R076" },
};

/** Every act there is, in the order in which a page offers them. */
export const matterActs = Object.keys(actRules) as readonly MatterAct[];
