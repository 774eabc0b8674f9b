import { shiftSchema } from "../model/printing";
import { change, chosenPath, nothing, query } from "./procedure";

/**
 * How this PC prints (打印). It belongs to the printer that stands beside it and not to the office's data, so whoever prints here may set
 * it, also where a folder is opened for looking only.
 */
export const printing = {
  "printing.get": query("signedIn", nothing, shiftSchema),
  "printing.save": change("signedIn", shiftSchema, shiftSchema),
  /** Opens a sheet with rulers, to be printed and measured; where something is set, a second sheet shows its effect. */
  "printing.calibrate": change("signedIn", nothing, chosenPath),
} as const;
