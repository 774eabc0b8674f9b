import { Form, Input, Radio, Select } from "antd";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { z } from "zod";
import type { Field as Described, Line, Value } from "../../shared/documents/kind";
import { isAsked, isEmpty, optionsOf } from "../../shared/documents/fill";
import { dateSchema } from "../../shared/model/basics";
import type { Profile } from "../../shared/model/profile";
import { printedDay } from "../../shared/rules/dates";
import { useOffice } from "../app/office";
import { Field } from "../components/fields";
import { RowList } from "../components/rows";
import { DateInput } from "../matters/DateInput";
import { Prose } from "../matters/form/Prose";
import { WordedProse } from "../matters/form/WordedProse";
import { plainOptions, Ticks } from "../steps/forms/choices";
import { enteredAt } from "./entered";

/** So many choices stand side by side; more of them fold into a list. */
const SIDE_BY_SIDE = 4;
const LINE_MAX = 200;
const PROSE_MAX = 5_000;

/** A list of more columns than fit side by side has each entry under its own label, in several lines. */
const COLUMNS_MAX = 6;

type Of<K extends Described["kind"]> = Extract<Described, { kind: K }>;

const Lines = ({ field, lacking }: { readonly field: Of<"lines">; readonly lacking: string }) => {
  const wide = field.columns.length > COLUMNS_MAX;
  return (
    <div className="field field-wide">
      <div className="paper-lines-label">
        {field.label} {lacking !== "" && <span className="paper-lacking">{lacking}</span>}
      </div>
      <RowList<Line>
        list={["values", field.key]}
        label={field.label}
        noun="行"
        counter=""
        className={`paper-lines paper-lines-${wide ? "wide" : field.columns.length}`}
        {...(wide ? {} : { titles: field.columns.map(({ label }) => label) })}
        fresh={() => Object.fromEntries(field.columns.map(({ key }) => [key, ""]))}
        least={0}
        may
      >
        {(place, _, who) =>
          field.columns.map(({ key, label }) => (
            <Form.Item key={key} name={[place, key]} {...(wide ? { label } : {})}>
              <Input aria-label={`${who} ${label}`} autoComplete="off" maxLength={LINE_MAX} />
            </Form.Item>
          ))
        }
      </RowList>
      {field.hint !== undefined && <p className="quiet paper-hint">{field.hint}</p>}
    </div>
  );
};

const controlOf = (field: Exclude<Described, { kind: "lines" }>, served: boolean, profile: Profile): ReactElement => {
  const options = optionsOf(field, profile);
  switch (field.kind) {
    case "prose":
      // What the counterpart will read is held against the words that sound like compulsion (R011).
      return served ? (
        <WordedProse label={field.label} rows={3} maxLength={field.max ?? PROSE_MAX} counted />
      ) : (
        <Prose rows={3} maxLength={field.max ?? PROSE_MAX} counted />
      );
    case "date":
      return <DateInput />;
    case "choice":
      return isAsked(field, profile) && options.length <= SIDE_BY_SIDE ? (
        <Radio.Group aria-label={field.label} options={plainOptions(options)} />
      ) : (
        <Select allowClear placeholder="请选择" options={plainOptions(options)} />
      );
    case "checks":
      return <Ticks aria-label={field.label} options={plainOptions(options)} />;
    default:
      return <Input autoComplete="off" maxLength={field.max ?? LINE_MAX} />;
  }
};

/** A field's value as it is read: 、 between what is ticked, one line of a list a line. */
const shownText = (field: Described, value: Value | undefined): string => {
  if (typeof value === "string") return field.kind === "date" ? printedDay(value) : value;
  return (value ?? [])
    .map((one) => (typeof one === "string" ? one : Object.values(one).join("　")))
    .join(field.kind === "lines" ? "\n" : "、");
};

interface TakenProps {
  readonly field: Described;
  readonly value: Value | undefined;
  readonly matterId: string;
  /** What is said where it is asked for and empty. */
  readonly lacking: string;
}

/** A field that stands on record: shown as it is, and changed where it was entered. */
export const TakenField = ({ field, value, matterId, lacking }: TakenProps) => {
  const { profile } = useOffice();
  const { label, entered } = field;
  const asked = isAsked(field, profile);
  const empty = isEmpty(value);
  return (
    <div className="paper-taken">
      <dt>{label}</dt>
      <dd>
        {empty ? (
          <span className={asked ? "paper-lacking" : "quiet"}>{asked ? lacking : "（空）"}</span>
        ) : (
          <span className="paper-taken-text">{shownText(field, value)}</span>
        )}
        {entered !== undefined && matterId !== "" && (
          <Link href={enteredAt(entered, matterId)} className="paper-taken-link">
            在“{entered}”修改
          </Link>
        )}
      </dd>
    </div>
  );
};

interface Props {
  readonly field: Described;
  /** It is handed to the counterpart. */
  readonly served: boolean;
  /** What is said while it is asked for and empty; empty once it is not. */
  readonly lacking: string;
}

/** A field that is typed on the document itself, by its description. */
export const PaperField = ({ field, served, lacking }: Props) => {
  const { profile } = useOffice();
  if (field.kind === "lines") return <Lines field={field} lacking={lacking} />;
  const wide = field.kind === "prose" || field.kind === "checks";
  const asked = lacking === "" ? "" : `${lacking}。`;
  const hint = `${asked}${field.hint ?? ""}`;
  return (
    <Field
      name={["values", field.key]}
      label={field.label}
      required={isAsked(field, profile)}
      wide={wide}
      {...(hint === "" ? {} : { hint })}
      {...(field.kind === "date" ? { schema: dateSchema(field.label).or(z.literal("")) } : {})}
    >
      {controlOf(field, served, profile)}
    </Field>
  );
};
