import { z } from "zod";
import { line, prose, requiredLine, requiredProse } from "../../../shared/model/basics";
import {
  endKindSchema,
  methodSchema,
  procedureSchema,
  type Profile,
  profileSchema,
  type ProfileWording,
  registerColumnSchema,
  type RegisterField,
  registerFieldSchema,
} from "../../../shared/model/profile";
import { reportingForm, reportingValues } from "./reporting";

/** The form's fields, with sentences for people; what it gives is a `ProfileWording`, cleaned and trimmed. */
export const wordingForm = z.object({
  methods: z
    .array(
      z.object({
        name: requiredLine("方式名称", 40),
        definition: requiredProse("方式释义", 2000),
        kind: methodSchema.shape.kind,
        compulsory: z.boolean(),
        suggestedDocument: line("建议文书", 60).transform((text) => text || null),
        brings: methodSchema.shape.brings,
      }),
    )
    .min(1),
  stages: z.array(requiredLine("指导阶段", 20)).min(1),
  startModes: z.array(requiredLine("启动方式", 20)).min(1),
  simpleForms: z.array(z.object({ code: z.string(), name: requiredLine("情形", 200) })),
  simpleMedia: z.array(requiredLine("简易形式", 20)).min(1),
  occasions: z.array(z.object({ code: z.string(), name: requiredLine("适用情形", 200) })),
  guidanceTypes: z.array(requiredLine("指导类型", 20)),
  register: z.object({
    title: requiredLine("登记簿名称", 60),
    columns: z
      .array(
        z.object({
          key: z.enum(registerFieldSchema.options, "请选择这一栏登记什么"),
          label: requiredLine("栏目名称", 20),
          width: z
            .number("请填写栏宽")
            .min(registerColumnSchema.shape.width.minValue ?? 3, "栏宽最少 3")
            .max(registerColumnSchema.shape.width.maxValue ?? 120, "栏宽最多 120"),
        }),
      )
      .min(1),
  }),
  endReasons: z.array(z.object({ name: requiredLine("终止情形", 60), kind: endKindSchema })).min(1),
  procedure: procedureSchema.extend({
    visitScopes: z.array(requiredLine("回访理由", 100)),
    evaluationWays: z.array(requiredLine("评估方式", 60)),
    talkReasons: z.array(requiredLine("约谈事由", 200)),
  }),
  major: profileSchema.shape.major
    .extend({ definition: prose("界定", 1_000) })
    .refine(({ scope, definition }) => scope !== "defined" || definition !== "", {
      path: ["definition"],
      error: "请写明什么属于重大",
    }),
  mediation: profileSchema.shape.mediation,
  reporting: reportingForm,
  terms: z.object({ counterpart: requiredLine("对相对人的称呼", 20), organ: z.string() }),
  sentences: z.object({
    voluntary: requiredProse("自愿原则的语句", 500),
    rights: requiredProse("权利告知的语句", 500),
  }),
});
export type WordingValues = z.input<typeof wordingForm>;

/** A profile's wording as the form holds it. */
export const wordingValues = (profile: Profile): WordingValues => {
  const { methods, stages, startModes, simpleForms, simpleMedia, register, reporting, sentences, terms } = profile;
  const { occasions, guidanceTypes, endReasons, procedure, major, mediation } = profile;
  return {
    methods: methods.map((method) => ({ ...method, suggestedDocument: method.suggestedDocument ?? "" })),
    stages,
    startModes,
    simpleForms,
    simpleMedia,
    occasions,
    guidanceTypes,
    endReasons,
    procedure,
    major,
    mediation,
    register,
    reporting: reportingValues(reporting),
    sentences,
    terms,
  };
};

/** The form as the procedure wants it. Throws where the form was not validated before. */
export const wordingOf = (values: WordingValues): ProfileWording => wordingForm.parse(values);

/** What each register column shows, by its usual name; the counterpart by the office's own term. */
export const columnNames = (counterpart: string): Readonly<Record<RegisterField, string>> => ({
  seq: "序号",
  date: "指导时间",
  title: "指导事项",
  counterparts: counterpart,
  creditCodes: "统一社会信用代码",
  phones: "联系电话",
  method: "指导方式",
  stage: "指导阶段",
  form: "指导形式",
  place: "指导地点",
  number: "文号",
  content: "指导内容",
  result: "指导结果",
  effect: "指导效果",
  handlers: "指导人员",
  section: "承办科室",
  note: "备注",
});

/** A code for a new situation: the list's own prefix with the next figure, never one of those `taken`. */
export const nextCode = (taken: readonly string[]): string => {
  const parts = taken.map((code) => /^(.*?)(\d+)$/.exec(code)).filter((found) => found !== null);
  const prefix = parts[0]?.[1] ?? "S";
  const figures = parts.filter(([, head]) => head === prefix).map(([, , figure]) => Number(figure));
  return `${prefix}${Math.max(0, ...figures) + 1}`;
};
