import { z } from "zod";
import { idSchema, instantSchema, line, requiredLine, storedSchema } from "./basics";

/** The five roles (角色). */
export const roles = ["handler", "reviewer", "leader", "registrar", "administrator"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** How a role is called on screen. */
export const roleNames: Readonly<Record<Role, string>> = {
  handler: "经办人",
  reviewer: "法制审核员",
  leader: "负责人",
  registrar: "办公室",
  administrator: "管理员",
};

/** What a person types about a colleague (R053). `login` is what they sign in with. */
export const personFields = z.object({
  name: requiredLine("姓名", 40),
  login: requiredLine("登录名", 40),
  sectionId: idSchema.nullable(),
  roles: z.array(roleSchema).min(1, "至少选择一个角色"),
  duty: line("职务", 60),
  certificate: line("执法证号", 60),
});

/** A password as stored: scrypt with a salt of its own; all in hex, cost parameters beside it. */
export const secretSchema = z.object({
  salt: z.string(),
  hash: z.string(),
  cost: z.number().int(),
  blockSize: z.number().int(),
  parallel: z.number().int(),
});
export type Secret = z.infer<typeof secretSchema>;

/** One person of the office with their account (账号). Without `password` nobody can sign in as them. */
export const accountSchema = storedSchema.extend({
  ...personFields.shape,
  active: z.boolean(),
  password: secretSchema.nullable(),
  mustChange: z.boolean(),
  failures: z.number().int().min(0),
  lastFailure: instantSchema.nullable(),
});
export type Account = z.infer<typeof accountSchema>;

/** The account as the window may see it: without the secret. */
export const accountViewSchema = accountSchema
  .omit({ password: true, failures: true, lastFailure: true })
  .extend({ canSignIn: z.boolean() });
export type AccountView = z.infer<typeof accountViewSchema>;

/** A new password: at least eight characters; no other rule, so that people choose long ones. */
export const newPasswordSchema = z.string().min(8, "密码至少 8 位").max(200, "密码最多 200 位");
