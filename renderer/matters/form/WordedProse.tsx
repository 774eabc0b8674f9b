import type { ComponentProps } from "react";
import { CompellingWords } from "./CompellingWords";
import { Prose } from "./Prose";

interface Props extends ComponentProps<typeof Prose> {
  readonly label: string;
}

/** A text that the counterpart will read, held against the words that sound like compulsion (R011). */
export const WordedProse = ({ label, ...rest }: Props) => (
  <>
    <Prose {...rest} />
    <CompellingWords label={label} text={typeof rest.value === "string" ? rest.value : ""} box={rest.id} />
  </>
);
