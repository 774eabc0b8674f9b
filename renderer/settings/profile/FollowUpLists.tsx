import { Form } from "antd";
import { Section } from "../../components/fields";
import { NameRows } from "./NameRows";
import { wordingForm, type WordingValues } from "./wording";

const shape = wordingForm.shape.procedure.shape;

/** What talks are about (R107), why visits are made (R062, R063), and how major guidance is evaluated (R075). */
export const FollowUpLists = ({ may }: { readonly may: boolean }) => {
  const form = Form.useFormInstance<WordingValues>();
  const major = Form.useWatch((values: WordingValues) => values.major, { form, preserve: true });
  const scope = major?.scope;
  return (
    <div className="profile-lists is-wide">
      <Section title="约谈事由" basis="R107" columns={1}>
        <NameRows
          list={["procedure", "talkReasons"]}
          label="约谈事由"
          schema={shape.talkReasons.element}
          noun="事由"
          least={0}
          none="没有列出事由，约谈时自己填写。"
          may={may}
        />
      </Section>
      <Section title="回访理由" basis="R063" columns={1}>
        <NameRows
          list={["procedure", "visitScopes"]}
          label="回访理由"
          schema={shape.visitScopes.element}
          noun="理由"
          least={0}
          none="没有列出理由，回访时自己填写。"
          may={may}
        />
      </Section>
      {scope === "defined" && (
        <Section title="重大指导的评估方式" basis="R075" columns={1}>
          <NameRows
            list={["procedure", "evaluationWays"]}
            label="评估方式"
            schema={shape.evaluationWays.element}
            noun="方式"
            least={0}
            none="没有列出方式，不要求评估。"
            may={may}
          />
        </Section>
      )}
    </div>
  );
};
