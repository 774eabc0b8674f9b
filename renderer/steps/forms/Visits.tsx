import { Input, Radio, Select } from "antd";
import type { MatterView } from "../../../shared/contract/matters";
import {
  conductPointNames,
  conductPoints,
  evaluateFields,
  evaluationConclusions,
  planVisitFields,
  rectificationNames,
  satisfactionNames,
  visitFields,
  visitWays,
} from "../../../shared/model/steps/after";
import { useOffice } from "../../app/office";
import { Basis } from "../../components/Basis";
import { Field } from "../../components/fields";
import { DateInput } from "../../matters/DateInput";
import { Prose } from "../../matters/form/Prose";
import { Suggest } from "../Suggest";
import { optionsOf, plainOptions, Ticks, YesNo } from "./choices";
import { VisitorSelect } from "./VisitorSelect";

const plan = planVisitFields.shape;
const visit = visitFields.shape;
const evaluate = evaluateFields.shape;

const OrganiserField = () => {
  const { sections, profile } = useOffice();
  const { detachedVisits } = profile.procedure;
  return (
    <Field
      name="organiserId"
      label="组织机构"
      {...(detachedVisits ? { basis: "R061", hint: "由法制机构或者比较超脱的机构组织" } : {})}
    >
      <Select
        allowClear
        placeholder="选择科室"
        showSearch={{ optionFilterProp: "label" }}
        options={sections.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  );
};

interface Props {
  readonly view: MatterView;
}

/** 安排回访 (R061–R063). */
export const PlanVisitFields = ({ view }: Props) => {
  const { visitScopes } = useOffice().profile.procedure;
  return (
    <>
      <Field name="due" label="计划回访日期" required schema={plan.due}>
        <DateInput />
      </Field>
      <Field name="scope" label="回访理由" required schema={plan.scope} basis="R063" wide>
        <Suggest choices={visitScopes} placeholder="选择或输入" />
      </Field>
      <OrganiserField />
      <Field name="visitorIds" label="回访人员" schema={plan.visitorIds}>
        <VisitorSelect view={view} />
      </Field>
    </>
  );
};

/** What the visit asks about the officers (R062). */
const Conduct = () => (
  <div className="conduct field-wide" role="group" aria-labelledby="visit-conduct">
    <div className="conduct-head">
      <h3 id="visit-conduct">执法人员的情况</h3>
      <Basis rule="R062" />
    </div>
    {conductPoints.map((point) => (
      <Field
        key={point}
        name={["conduct", point]}
        label={conductPointNames[point]}
        required
        schema={visit.conduct.shape[point]}
      >
        <YesNo aria-label={conductPointNames[point]} yes="是" no="有反映" />
      </Field>
    ))}
    <Field name="conductNote" label="反映的情况" schema={visit.conductNote} wide hint="有一项选“有反映”的，写明情况">
      <Prose rows={2} />
    </Field>
  </div>
);

/** 回访 (R061–R063): effect, the officers' conduct, difficulties, satisfaction. */
export const VisitFields = ({ view }: Props) => (
  <>
    <Field name="way" label="回访方式" required schema={visit.way} wide>
      <Radio.Group optionType="button" aria-label="回访方式" options={plainOptions(visitWays)} />
    </Field>
    <OrganiserField />
    <Field name="visitorIds" label="回访人员" required schema={visit.visitorIds}>
      <VisitorSelect view={view} />
    </Field>
    <Field name="visited" label="被回访单位和人员" required schema={visit.visited} wide>
      <Input autoComplete="off" />
    </Field>
    <Field
      name="inspection"
      label="这次回访是否属于行政检查"
      required
      schema={visit.inspection}
      hint="属于的，计入行政检查次数"
    >
      <YesNo aria-label="这次回访是否属于行政检查" />
    </Field>
    <Field name="rectification" label="整改情况" required schema={visit.rectification}>
      <Select placeholder="请选择" options={optionsOf(rectificationNames)} />
    </Field>
    <Field name="effect" label="了解的情况和效果" required schema={visit.effect} wide>
      <Prose rows={3} counted />
    </Field>
    <Conduct />
    <Field name="difficulties" label="困难和建议" schema={visit.difficulties} basis="R063" wide>
      <Prose rows={2} />
    </Field>
    <Field name="satisfaction" label="满意度" required schema={visit.satisfaction} wide>
      <Radio.Group optionType="button" aria-label="满意度" options={optionsOf(satisfactionNames)} />
    </Field>
    <Field name="handling" label="处理意见" schema={visit.handling} wide>
      <Prose rows={2} />
    </Field>
  </>
);

/** 评估 of major guidance (R075). */
export const EvaluateFields = () => {
  const { evaluationWays } = useOffice().profile.procedure;
  return (
    <>
      <Field name="ways" label="评估方式（可选多种）" required schema={evaluate.ways} basis="R075" wide>
        <Ticks aria-label="评估方式" options={plainOptions(evaluationWays)} />
      </Field>
      <Field name="evaluators" label="评估人员或第三方" required schema={evaluate.evaluators} wide>
        <Input autoComplete="off" />
      </Field>
      <Field name="goal" label="目标实现情况" required schema={evaluate.goal} wide>
        <Prose rows={3} />
      </Field>
      <Field name="quality" label="质量" required schema={evaluate.quality} wide>
        <Prose rows={2} />
      </Field>
      <Field name="effect" label="效果" required schema={evaluate.effect} wide>
        <Prose rows={2} />
      </Field>
      <Field name="cost" label="成本" schema={evaluate.cost} wide>
        <Prose rows={2} />
      </Field>
      <Field name="conclusion" label="评估结论" required schema={evaluate.conclusion} wide hint="供以后的行政指导参考">
        <Radio.Group optionType="button" aria-label="评估结论" options={plainOptions(evaluationConclusions)} />
      </Field>
      <Field name="advice" label="建议" schema={evaluate.advice} wide>
        <Prose rows={2} />
      </Field>
    </>
  );
};
