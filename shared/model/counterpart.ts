import { z } from "zod";
import { checkCreditCode, normaliseCreditCode } from "../rules/credit-code";
import { checkIdentityNumber, normaliseIdentityNumber } from "../rules/identity-number";
import { line, requiredLine, storedSchema } from "./basics";

export const counterpartKinds = ["enterprise", "soleTrader", "organisation", "individual", "village"] as const;
export const counterpartKindSchema = z.enum(counterpartKinds);
export type CounterpartKind = z.infer<typeof counterpartKindSchema>;

export const counterpartKindNames: Readonly<Record<CounterpartKind, string>> = {
  enterprise: "企业",
  soleTrader: "个体工商户",
  organisation: "其他组织",
  individual: "个人",
  village: "村（居）民委员会",
};

/** What a person types about a counterpart (行政相对人, R009). Only the name is required; codes are checked when given. */
export const counterpartFields = z
  .object({
    kind: counterpartKindSchema,
    name: requiredLine("名称", 200),
    creditCode: line("统一社会信用代码", 40).transform(normaliseCreditCode),
    /** The clerk saw the wrong check digit and keeps the code as it stands on the licence. */
    creditCodeConfirmed: z.boolean(),
    identityNumber: line("公民身份号码", 40).transform(normaliseIdentityNumber),
    representative: line("法定代表人或负责人", 60),
    phone: line("联系电话", 60),
    address: line("地址", 200),
    industry: line("行业", 60),
    key: z.boolean(),
    note: line("备注", 500),
  })
  .superRefine((fields, context) => {
    if (fields.creditCode) {
      const check = checkCreditCode(fields.creditCode);
      if (!check.ok && !(check.overridable && fields.creditCodeConfirmed)) {
        context.addIssue({ code: "custom", path: ["creditCode"], message: check.message });
      }
    }
    if (fields.identityNumber) {
      const check = checkIdentityNumber(fields.identityNumber);
      if (!check.ok) context.addIssue({ code: "custom", path: ["identityNumber"], message: check.message });
    }
  });
export type CounterpartFields = z.infer<typeof counterpartFields>;

/** A counterpart as stored. */
export const counterpartSchema = storedSchema.extend({ ...counterpartFields.shape });
export type Counterpart = z.infer<typeof counterpartSchema>;
