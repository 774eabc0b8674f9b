import { z } from "zod";
import { idSchema, requiredLine, requiredProse, storedSchema } from "./basics";

/** The slots (占位) that are filled in where a snippet is inserted. */
export const snippetSlots = ["对象", "期限", "电话", "联系人", "机关", "事项", "依据", "地点", "日期"] as const;
export type SnippetSlot = (typeof snippetSlots)[number];

/** What is typed of a snippet (用语): words used again and again, with slots such as {对象} and {期限}. */
export const snippetFields = z.object({
  title: requiredLine("标题", 60),
  text: requiredProse("用语", 2_000),
  /** Methods (指导方式) it is offered with first; empty: with any. */
  methods: z.array(z.string().min(1)).max(30),
  /** Catalogue items it is offered with first; empty: with any. */
  itemIds: z.array(idSchema).max(100),
});
export type SnippetFields = z.output<typeof snippetFields>;

/** A snippet as stored: the whole office's (`ownerId` null), or one person's own. */
export const snippetSchema = storedSchema.extend({ ...snippetFields.shape, ownerId: idSchema.nullable() });
export type Snippet = z.infer<typeof snippetSchema>;
