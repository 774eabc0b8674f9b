import { Form, type FormInstance, Tabs } from "antd";
import { useMemo, useState } from "react";
import { previewFields, type PreviewFields } from "../../../shared/contract/documents";
import type { DocumentType } from "../../../shared/model/profile";
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

/** The region's documents beside the form, following what is typed. */
export const LivePreview = ({ form }: { readonly form: FormInstance<MatterValues> }) => {
  const { documents } = useOffice().profile;
  const [chosen, setChosen] = useState<DocumentType>(documents[0]?.type ?? "opinionLetter");
  // As text, so that what is not printed (a note, a section) draws nothing anew.
  const text = Form.useWatch((values) => JSON.stringify(printed(values)), { form, preserve: true });
  const fields = useMemo<Partial<PreviewFields>>(() => JSON.parse(text ?? "{}"), [text]);
  const { drawn, error } = useLivePreview(chosen, fields);
  const name = documents.find((document) => document.type === chosen)?.name ?? "";

  return (
    <aside className="live-preview" aria-label="文书预览">
      <Tabs
        size="small"
        activeKey={chosen}
        onChange={(key) => setChosen(key as DocumentType)}
        items={documents.map((document) => ({ key: document.type, label: document.name }))}
        tabBarExtraContent={<span className="quiet">签发时编号</span>}
      />
      <Refused error={error} />
      <DocxPane drawn={drawn} label={`${name}预览`} />
    </aside>
  );
};
