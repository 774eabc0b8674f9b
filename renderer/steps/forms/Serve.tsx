import { Alert, Form, Input, InputNumber, Radio } from "antd";
import type { ReactElement } from "react";
import type { MatterView } from "../../../shared/contract/matters";
import { isServed } from "../../../shared/documents";
import { serveFields, type ServiceWay, serviceWayNames } from "../../../shared/model/steps/carrying";
import { Attachments } from "../../attachments/Attachments";
import { useOffice } from "../../app/office";
import { Field } from "../../components/fields";
import { DateInput } from "../../matters/DateInput";
import { actionOf } from "../../matters/detail/actions";
import { dayOf } from "../checks";
import { askedBy, type WayField, wayFields } from "../serve-ways";
import type { StepValues } from "../typed";
import { optionsOf, Ticks } from "./choices";

const { shape } = serveFields;

const controlOf = (name: WayField["name"]): ReactElement => {
  if (name === "announcedOn") return <DateInput />;
  if (name === "announcedDays") return <InputNumber className="full" min={1} max={365} precision={0} />;
  return <Input autoComplete="off" />;
};

/** The day on which an announcement counts as served; before that day there is no service to record. */
const AnnouncedDay = () => {
  const { today } = useOffice();
  const values = Form.useWatch((all: StepValues) => all, Form.useFormInstance<StepValues>()) ?? {};
  const day = dayOf("serve", values);
  if (day === "") return null;
  return (
    <Alert
      className="field-wide announced-day"
      type={day > today ? "warning" : "info"}
      showIcon
      title={`公告期满，${day} 视为送达`}
      description={day > today ? "公告期还没有满，期满以后再记录送达；已填的内容会保留在草稿里。" : undefined}
    />
  );
};

/** 送达 (R042): what is to be served on whom stands ticked, the fields follow the way. */
export const ServeFields = ({ view }: { readonly view: MatterView }) => {
  const { counterpart } = useOffice().profile.terms;
  const form = Form.useFormInstance<StepValues>();
  const way = (Form.useWatch("way", form) ?? "direct") as ServiceWay;
  const asked = askedBy(way);
  const out = view.documents.filter(({ type, state }) => state === "issued" && isServed(type));
  const servedAll = ({ id, to }: (typeof out)[number]) =>
    to.every((one) => (view.progress.served[id] ?? []).includes(one));
  /** Whom a document is for, where that is not everybody. */
  const whom = ({ to }: (typeof out)[number]) =>
    to.length < view.counterparts.length
      ? view.counterparts.flatMap(({ id, name }) => (to.includes(id) ? [name] : [])).join("、")
      : "";
  // Where each has a letter of their own, those whom the ticked letters are for are ticked with them.
  const follow = (documentIds: readonly string[]) => {
    const taken = out.filter(({ id }) => documentIds.includes(id));
    if (!taken.some((document) => whom(document) !== "")) return;
    const those = view.matter.counterpartIds.filter((one) => taken.some(({ to }) => to.includes(one)));
    form.setFieldValue("counterpartIds", those);
  };
  return (
    <>
      <Field name="way" label="送达方式" required schema={shape.way} basis="R042" wide>
        <Radio.Group optionType="button" aria-label="送达方式" options={optionsOf(serviceWayNames)} />
      </Field>
      <Field name="documentIds" label="送达的文书" required schema={shape.documentIds} wide>
        <Ticks
          aria-label="送达的文书"
          list
          onTick={follow}
          options={out.map((document) => ({
            value: document.id,
            label: (
              <>
                《{document.name}》{document.number}
                {whom(document) !== "" && `　${whom(document)}`}
                {servedAll(document) && <span className="quiet">（已送达）</span>}
              </>
            ),
          }))}
        />
      </Field>
      <Field name="counterpartIds" label={`受送达的${counterpart}`} required schema={shape.counterpartIds} wide>
        <Ticks
          aria-label={`受送达的${counterpart}`}
          list
          options={view.counterparts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      {wayFields[way].map(({ name, label, hint }) => (
        <Field
          key={`${way}-${name}`}
          name={name}
          label={label}
          required={asked.includes(name)}
          schema={shape[name]}
          hint={hint}
        >
          {controlOf(name)}
        </Field>
      ))}
      {way === "announcement" && <AnnouncedDay />}
      <Field name="note" label="备注" schema={shape.note} wide>
        <Input autoComplete="off" />
      </Field>
      <div className="field-wide step-files">
        <Attachments
          matterId={view.matter.id}
          kind="proofOfService"
          allowed={actionOf(view, "attach")}
          title="送达回证（扫描件或照片）"
        />
      </div>
    </>
  );
};
