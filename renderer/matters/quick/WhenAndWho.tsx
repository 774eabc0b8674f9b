import { Button, Form } from "antd";
import { useState } from "react";
import { simpleFields } from "../../../shared/model/matter";
import { useAnswer } from "../../app/api";
import { Field } from "../../components/fields";
import { DateInput } from "../DateInput";
import { PeopleSelect } from "../form/PeopleSelect";
import type { QuickValues } from "./values";

const { shape } = simpleFields;

/** Date and handlers of the entries, out of the way until somebody changes them. */
export const WhenAndWho = () => {
  const [open, setOpen] = useState(false);
  const form = Form.useFormInstance<QuickValues>();
  const date = Form.useWatch("date", { form, preserve: true });
  const handlerIds = Form.useWatch("handlerIds", { form, preserve: true }) ?? [];
  const people = useAnswer("matters.choices", {}).data?.people ?? [];
  const names = handlerIds.map((id) => people.find((person) => person.id === id)?.name ?? "").filter(Boolean);
  return (
    <>
      <p className="quick-when">
        <span className="quiet">时间</span> {date} <span className="quiet">指导人员</span>{" "}
        {names.join("、") || "未选择"}
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "收起" : "更改时间或人员"}
        </Button>
      </p>
      <div className={open ? "fields fields-2" : "is-shut"}>
        <Field name="date" label="指导时间" required schema={shape.date}>
          <DateInput />
        </Field>
        <Field name="handlerIds" label="指导人员" required schema={shape.handlerIds}>
          <PeopleSelect />
        </Field>
      </div>
    </>
  );
};
