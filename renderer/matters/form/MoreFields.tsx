import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { type MatterExtra, matterExtras } from "../../../shared/model/profile";
import { writtenFields } from "../../../shared/model/matter";
import { anyCompulsory } from "../../../shared/rules/workflow/needs";
import { useOffice } from "../../app/office";
import { Field } from "../../components/fields";
import { Prose } from "./Prose";
import { isBlank, type MatterValues } from "./values";

const { shape } = writtenFields;

/** Where the answer to each of the region's further questions stands. */
const PLACES: Readonly<Record<MatterExtra, keyof MatterValues>> = {
  coSections: "coSectionIds",
  assistants: "assistants",
  reasoning: "reasoning",
  planItem: "planItem",
  undisclosed: "undisclosed",
};
const optional: readonly (keyof MatterValues)[] = ["caseNumber", ...matterExtras.map((extra) => PLACES[extra])];

/** Whether a field is one of those under 更多, by the first part of its path. */
export const isUnderMore = (field: string | number | undefined): boolean => optional.some((name) => name === field);

/** Whether something stands under 更多 already, so that it begins unfolded. */
export const hasMore = (values: MatterValues): boolean => optional.some((name) => !isBlank(values[name]));

const CoSections = () => {
  const { sections } = useOffice();
  const form = Form.useFormInstance<MatterValues>();
  const own = Form.useWatch("sectionId", { form, preserve: true });
  return (
    <Field name="coSectionIds" label="协办科室" basis="R106">
      <Select
        mode="multiple"
        placeholder="选择科室"
        showSearch={{ optionFilterProp: "label" }}
        options={sections
          .filter((section) => section.active && section.id !== own)
          .map((section) => ({ value: section.id, label: section.name }))}
      />
    </Field>
  );
};

interface Props {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** What may be filled and mostly is not: the region's further questions, and the enforcement case (R047). */
export const MoreFields = ({ open, onOpen }: Props) => {
  const { profile } = useOffice();
  const form = Form.useFormInstance<MatterValues>();
  const methods = Form.useWatch("methods", { form, preserve: true }) ?? [];
  const asked = (extra: MatterExtra) => profile.procedure.extras.includes(extra);
  return (
    <section className="card section" aria-labelledby="more-fields">
      <header className="section-head section-fold">
        <h2 id="more-fields">
          <Button
            type="text"
            // Folding hides nothing from a reader of a shut form.
            disabled={false}
            aria-expanded={open}
            icon={open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
            onClick={() => onOpen(!open)}
          >
            更多（可不填）
          </Button>
        </h2>
      </header>
      <div className="fields fields-2" hidden={!open}>
        {!anyCompulsory(methods, profile) && (
          <Field
            name="caseNumber"
            label="执法案号"
            schema={shape.caseNumber}
            basis="R047"
            hint="在行政执法中实施的，填写执法案号"
          >
            <Input />
          </Field>
        )}
        {asked("coSections") && <CoSections />}
        {asked("assistants") && (
          <Field name="assistants" label="协助单位" schema={shape.assistants} basis="R007" hint="行业协会、中介组织等">
            <Input />
          </Field>
        )}
        {asked("planItem") && (
          <Field name="planItem" label="年度重点或检查计划" schema={shape.planItem} basis="R105">
            <Input placeholder="属于哪一项" />
          </Field>
        )}
        {asked("reasoning") && (
          <Field name="reasoning" label="说理要点" schema={shape.reasoning} basis="R104" wide>
            <Prose rows={2} placeholder="摆哪些事实、讲哪些道理" />
          </Field>
        )}
        {asked("undisclosed") && (
          <Field
            name="undisclosed"
            label="不公开的理由"
            schema={shape.undisclosed}
            basis="R017"
            wide
            hint="可以公开的不填。"
          >
            <Input placeholder="如：涉及商业秘密" />
          </Field>
        )}
      </div>
    </section>
  );
};
