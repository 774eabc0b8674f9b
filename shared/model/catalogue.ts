import { z } from "zod";
import { line, requiredLine, storedSchema } from "./basics";

/** A legal basis (指导依据): the law, its article, and its point in our words (R002). */
export const basisSchema = z.object({
  law: requiredLine("法规", 120),
  article: line("条款", 80),
  point: line("要点", 300),
});
export type Basis = z.infer<typeof basisSchema>;

/** What a person types about a catalogue item (目录事项). */
export const itemFields = z.object({
  code: line("编号", 40),
  name: requiredLine("事项名称", 120),
  bases: z.array(basisSchema).min(1, "至少填写一条指导依据"),
  /** What another law rules about it in particular, and so goes first (R001); empty: nothing. */
  override: line("另有规定", 300).default(""),
  active: z.boolean(),
});

/** A catalogue item as stored. */
export const itemSchema = storedSchema.extend({ ...itemFields.shape });
export type Item = z.infer<typeof itemSchema>;

/** The bases as one line of text, as documents and lists print them. */
export const basisText = (bases: readonly Basis[]): string =>
  bases.map((basis) => `《${basis.law.replaceAll(/[《》]/g, "")}》${basis.article}`).join("、");
