import { z } from "zod";
import { idSchema } from "../model/basics";
import { bytes, change, chosenPath, query } from "./procedure";

const wanted = z.object({
  seriesId: idSchema,
  /** Null for a series whose numbers run on over the years. */
  year: z.number().int().nullable(),
});

/** A number of the book with the document that bears it, or a run of numbers that none bears. */
export const numberLineSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("document"),
    seq: z.number(),
    number: z.string(),
    name: z.string(),
    date: z.string(),
    state: z.enum(["issued", "void"]),
    /** Why it is void. */
    why: z.string(),
    matterId: idSchema,
    documentId: idSchema,
    title: z.string(),
    counterparts: z.string(),
    handlers: z.string(),
  }),
  z.object({
    kind: z.literal("gap"),
    from: z.number(),
    to: z.number(),
    /** Empty where nobody knows. */
    reason: z.string(),
  }),
]);
export type NumberLine = z.infer<typeof numberLineSchema>;

/** The number book (发文登记簿, R050): every number with its document, the void ones too, and what is missing between. */
export const numbers = {
  /** The series that have given numbers, or are drawn from, with the years they have. */
  "numbers.series": query(
    "signedIn",
    z.object({}).strict(),
    z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        /** The names of the documents that draw from it. */
        documents: z.array(z.string()),
        yearly: z.boolean(),
        years: z.array(z.number()),
        issued: z.number(),
        voided: z.number(),
        /** Runs of numbers that nobody can account for. */
        unexplained: z.number(),
      }),
    ),
  ),
  /** One series, or one of its years, in the order of its numbers. */
  "numbers.book": query("signedIn", wanted, z.object({ title: z.string(), lines: z.array(numberLineSchema) })),
  /** The same as xlsx: its bytes. */
  "numbers.file": query("signedIn", wanted, z.object({ name: z.string(), bytes })),
  /** The same as xlsx, saved where the person chooses. */
  "numbers.save": change("signedIn", wanted, chosenPath),
} as const;
