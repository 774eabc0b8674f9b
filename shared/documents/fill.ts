/** From the facts of a matter to the fields of a document, and what is still missing (R041, R043). */
import type { Matter } from "../model/matter";
import type { DocumentRule, Profile } from "../model/profile";
import { fillSnippet, slotsIn, type SlotValues } from "../rules/snippets";
import { cleanText } from "../rules/text";
import { topicOf } from "./fields";
import type { DocumentKind, Field, Filled, Line, Value, Values } from "./kind";
import { statesElements } from "./region";
import { counterpartNamesOf, type Source, writtenOf } from "./source";

/** What a choice or ticks are made from under a profile; nothing for a field of another sort. */
export const optionsOf = (field: Field, profile: Profile): readonly string[] => {
  if (field.kind !== "choice" && field.kind !== "checks") return [];
  return typeof field.options === "function" ? field.options(profile) : field.options;
};

/** Whether a field is taken from the record as it is, and not typed on the document. */
export const isTaken = ({ entered }: Pick<Field, "entered">): boolean => entered !== undefined;

/** Whether a field is asked for before the document is issued: always, or where written papers must state it (XX §11). */
export const isAsked = ({ required }: Field, profile: Profile): boolean =>
  required === "stated" ? statesElements(profile) : required === true;

const isLines = (value: Value | undefined): value is readonly Line[] =>
  Array.isArray(value) && value.some((one) => typeof one === "object");

const emptyOf = (field: Field): Value => (field.kind === "lines" || field.kind === "checks" ? [] : "");

/** Whether nothing stands there: no text, nothing ticked, no line with a word in it. */
export const isEmpty = (value: Value | undefined): boolean => {
  if (value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return isLines(value)
    ? value.every((line) => Object.values(line).every((text) => text.trim() === ""))
    : value.length === 0;
};

/** A value of the shape its field holds; whatever else was stored or sent counts as nothing. */
const fitting = (field: Field, value: Value | undefined): Value | undefined => {
  if (value === undefined) return undefined;
  if (field.kind === "lines") {
    return Array.isArray(value) && value.every((one) => typeof one === "object") ? value : undefined;
  }
  if (field.kind === "checks") {
    return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;
  }
  return typeof value === "string" ? value : undefined;
};

/** What the slots of snippets stand for on this document: {对象} is whoever it is for (R043). */
const slotsOf = (source: Source): SlotValues => {
  const matter = writtenOf(source);
  return {
    对象: counterpartNamesOf(source.to),
    机关: source.office.name,
    联系人: matter?.contact ?? "",
    电话: matter?.phone ?? "",
    事项: topicOf(matter?.title ?? ""),
    依据: matter?.basis ?? "",
    地点: matter?.place ?? "",
  };
};

/** The fields as they are printed: the slots of snippets filled with what the document knows. */
export const fillSlots = (values: Values, source: Source): Values => {
  const known = slotsOf(source);
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "string" ? fillSnippet(value, known).text : value,
    ]),
  );
};

/** The slots that stand open in a document's texts, as they stand there, each once. */
export const openSlots = (values: Values): string[] => [
  ...new Set(
    Object.values(values).flatMap((value) =>
      typeof value === "string" ? slotsIn(value).map(({ name }) => `{${name}}`) : [],
    ),
  ),
];

/** The fields whose printed text has a slot open, with the slots as they stand there. */
export const openFields = (kind: DocumentKind, printed: Values): { key: string; label: string; slots: string[] }[] =>
  kind.fields.flatMap(({ key, label }) => {
    const slots = openSlots({ [key]: printed[key] ?? "" });
    return slots.length > 0 ? [{ key, label, slots }] : [];
  });

/**
 * The fields of a document: taken from the source, or typed, or begun from the source where nothing was typed. A field
 * that was typed empty stays empty.
 */
export const fill = (kind: DocumentKind, source: Source, typed: Values = {}): Values =>
  Object.fromEntries(
    kind.fields.map((field) => {
      const given = fitting(field, field.from?.(source));
      const own = isTaken(field) ? undefined : fitting(field, typed[field.key]);
      return [field.key, own ?? given ?? emptyOf(field)];
    }),
  );

/** What was typed on a matter's last document of a type, to begin the next with; one that is made again and again begins anew. */
export const leftValues = (kind: DocumentKind, type: string, { papers }: Pick<Matter, "papers">): Values =>
  kind.repeated === true ? {} : (papers[type] ?? {});

/** The fields that must be filled in before the document is issued and are not, by label, each once (R041). */
export const missingFields = (kind: DocumentKind, values: Values, profile: Profile): { key: string; label: string }[] =>
  kind.fields
    .filter((field) => isAsked(field, profile) && isEmpty(values[field.key]))
    .map(({ key, label }) => ({ key, label }));

/** A sentence with its slots filled; a slot nobody fills stays as it is, so that it is seen. */
export const withSlots = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => slots[name] ?? whole);

/** What stands on a document beside its fields. */
export interface Frame {
  readonly title: string;
  readonly number: string;
  readonly date: string | null;
  readonly rule: DocumentRule;
  readonly profile: Profile;
  readonly unit: string;
  readonly note: string;
  /** The office's own wording of fixed sentences, where it has one. */
  readonly wording: Readonly<Record<string, string>>;
}

/** A document filled in, ready to be drawn. Texts come out clean of what no file can hold. */
export const filled = (kind: DocumentKind, values: Values, frame: Frame): Filled => {
  const { wording, ...rest } = frame;
  return {
    ...rest,
    text: (key) => {
      const value = values[key];
      return typeof value === "string" ? cleanText(value) : "";
    },
    list: (key) => {
      const value = values[key];
      return Array.isArray(value) ? value.filter((one) => typeof one === "string").map(cleanText) : [];
    },
    lines: (key) => {
      const value = values[key];
      if (!Array.isArray(value)) return [];
      return value
        .filter((one): one is Line => typeof one === "object")
        .map((line) => Object.fromEntries(Object.entries(line).map(([name, text]) => [name, cleanText(text)])));
    },
    options: (key) => kind.fields.flatMap((field) => (field.key === key ? optionsOf(field, frame.profile) : [])),
    say: (key, slots = {}) => withSlots(wording[key] ?? kind.sentences[key]?.text ?? "", slots),
  };
};
