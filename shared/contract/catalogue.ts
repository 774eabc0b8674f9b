import { z } from "zod";
import { idSchema } from "../model/basics";
import { itemFields, itemSchema } from "../model/catalogue";
import { change, nothing, query } from "./procedure";

/** The catalogue (目录清单) as a plain list to type and pick from. */
export const catalogue = {
  "catalogue.list": query("signedIn", nothing, z.array(itemSchema)),
  "catalogue.save": change(
    ["handler", "reviewer", "registrar", "administrator"],
    z.object({ id: idSchema.nullable(), rev: z.number(), fields: itemFields }),
    itemSchema,
  ),
} as const;
