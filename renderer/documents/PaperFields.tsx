import { isTaken } from "../../shared/documents/fill";
import type { DocumentKind, Values } from "../../shared/documents/kind";
import { Section } from "../components/fields";
import { beforeOut } from "./entered";
import { PaperField, TakenField } from "./PaperField";

interface Props {
  readonly kind: DocumentKind;
  /** The fields as the office filled them. */
  readonly known: Values;
  readonly missing: readonly string[];
  readonly matterId: string;
}

/** The form that follows from a document's description: what is typed here, then what stands on record. */
export const PaperFields = ({ kind, known, missing, matterId }: Props) => {
  const lacking = `${beforeOut(kind)}须填`;
  const own = kind.fields.filter((field) => !isTaken(field));
  const taken = kind.fields.filter(isTaken);
  return (
    <>
      {own.length > 0 && (
        <Section title="本文书填写的内容" basis={kind.basis}>
          {own.map((field) => (
            <PaperField
              key={field.key}
              field={field}
              served={kind.served}
              lacking={missing.includes(field.key) ? lacking : ""}
            />
          ))}
        </Section>
      )}
      {taken.length > 0 && (
        <Section title="取自已有记录的内容" columns={1} {...(own.length > 0 ? {} : { basis: kind.basis })}>
          <dl className="paper-record">
            {taken.map((field) => (
              <TakenField
                key={field.key}
                field={field}
                value={known[field.key]}
                matterId={matterId}
                lacking={lacking}
              />
            ))}
          </dl>
        </Section>
      )}
    </>
  );
};
