import { Form, type FormInstance } from "antd";
import { useMemo } from "react";
import { previewFields, type PreviewFields } from "../../../shared/contract/documents";
import type { PrincipalType } from "../../../shared/model/profile";
import { useOffice } from "../../app/office";
import { Refused } from "../../components/Refused";
import type { MatterValues } from "../form/values";
import { DocxPane } from "./DocxPane";
import { useLivePreview } from "./useLivePreview";

const names = Object.keys(previewFields.shape) as (keyof PreviewFields)[];

/** Only what a document prints, and only what is there: the form is still being filled. */
const printed = (values: Partial<MatterValues>): Partial<PreviewFields> =>
  Object.fromEntries(
    names.filter((name) => values[name] !== undefined && values[name] !== null).map((name) => [name, values[name]]),
  );

interface Props {
  readonly form: FormInstance<MatterValues>;
  readonly type: PrincipalType;
}

/** One of the region's documents beside the form, following what is typed. */
export const LivePreview = ({ form, type }: Props) => {
  const { documents } = useOffice().profile;
  // As text, so that what is not printed (a note, a section) draws nothing anew.
  const text = Form.useWatch((values) => JSON.stringify(printed(values)), { form, preserve: true });
  const fields = useMemo<Partial<PreviewFields>>(() => JSON.parse(text ?? "{}"), [text]);
  const { drawn, error } = useLivePreview(type, fields);
  const name = documents.find((document) => document.type === type)?.name ?? "";
  return (
    <>
      <Refused error={error} />
      <DocxPane drawn={drawn} label={`${name}预览`} />
    </>
  );
};
