import type { ProfileWording } from "../../../shared/model/profile";

type Steps = Pick<ProfileWording, "procedure" | "major" | "mediation" | "methods">;

/** A yes-or-no step: what is said when it comes and when it goes. */
const turned = (before: boolean, after: boolean, comes: string, goes: string): string[] => {
  if (before === after) return [];
  return [after ? comes : goes];
};

const SCOPES: Readonly<Record<Steps["major"]["scope"], string>> = {
  none: "不再要求法制审核；已经送审的，办完这一轮。",
  defined: "先判定是否重大；重大的经过审核、审批才能实施。",
  all: "全部事项经合法性审查才能实施，事后备案。",
};

const ofProcedure = ({ procedure: before }: Steps, { procedure: after }: Steps): string[] => [
  ...turned(
    before.necessity,
    after.necessity,
    "要先调查必要性；还没有调查的，补上以后才能往下办。",
    "不再要求调查必要性。",
  ),
  ...turned(
    before.consultation,
    after.consultation,
    "技术类事项要先咨询专家；还没有咨询的，补上以后才能往下办。",
    "技术类事项不再要求咨询专家。",
  ),
  ...turned(
    before.notice === "required",
    after.notice === "required",
    "要先告知，对方同意后才能签发文书、办结。",
    "不告知也可以实施。",
  ),
  ...turned(
    before.service === "required",
    after.service === "required",
    "意见书送达全部相对人以后才能办结。",
    "没有记录送达的也可以办结。",
  ),
  ...turned(
    before.detachedVisits,
    after.detachedVisits,
    "承办的人和承办科室不能再回访自己的事项。",
    "承办的人也可以回访自己的事项。",
  ),
];

const ofLedgers = (before: Steps, after: Steps): string[] => [
  ...turned(
    before.procedure.demands,
    after.procedure.demands,
    "设诉求和承诺台账。",
    "不再显示诉求和承诺台账；已登记的仍然保留。",
  ),
  ...turned(before.mediation, after.mediation, "设行政调解登记。", "不再显示行政调解登记；已登记的仍然保留。"),
];

const ofMethods = (before: Steps, after: Steps): string[] =>
  after.methods.flatMap((method) => {
    const then = before.methods.find((one) => one.name === method.name);
    return then === undefined
      ? []
      : turned(
          then.compulsory,
          method.compulsory,
          `“${method.name}”不再出指导文书，改为并入执法案卷。`,
          `“${method.name}”可以出指导文书。`,
        );
  });

/** What becomes different for matters that are still open when a profile's steps change, one sentence each. */
export const stepChanges = (before: Steps, after: Steps): string[] => [
  ...ofProcedure(before, after),
  ...(before.major.scope === after.major.scope ? [] : [SCOPES[after.major.scope]]),
  ...ofLedgers(before, after),
  ...ofMethods(before, after),
];
