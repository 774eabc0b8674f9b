import { Collapse, Form, Input, InputNumber } from "antd";
import { useRef, useState } from "react";
import { officeFields } from "../../shared/model/office";
import type { Profile } from "../../shared/model/profile";
import { Field, Section } from "../components/fields";
import { sampleNumbers, seriesInForce, type SetupValues } from "./draft";

const shape = officeFields.shape;

interface Props {
  readonly profile: Profile;
  /** What was typed so far: the sample follows every keystroke. */
  readonly values: SetupValues;
}

function NumberSample({ profile, values }: Props) {
  const [year] = useState(() => new Date().getFullYear());
  return (
    <div className="number-sample field-wide" role="status" aria-label="文号样式">
      <span className="quiet">文号将是这样：</span>
      {sampleNumbers(profile, values, year).map(([name, number]) => (
        <span key={name}>
          {name}　<strong>{number}</strong>
        </span>
      ))}
    </div>
  );
}

/** Step 2: what goes onto every paper. */
export function OfficeStep({ profile, values }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  // It opens at the window's lower edge; once it has unfolded it is brought into sight.
  const bringIntoView = () => setTimeout(() => panel.current?.scrollIntoView({ block: "center" }), 250);
  return (
    <>
      <Section title="单位名称和发文代字" intro="印在每一份文书上，请与公章和发文机关标志一致。">
        <Field name={["office", "name"]} label="机关全称" required schema={shape.name}>
          <Input autoFocus placeholder="如：云河县人力资源和社会保障局" />
        </Field>
        <Field name={["office", "shortName"]} label="机关简称" required schema={shape.shortName}>
          <Input placeholder="如：云河人社" />
        </Field>
        <Field
          name={["office", "documentCode"]}
          label="发文代字"
          required
          schema={shape.documentCode}
          basis="R050"
          hint="发文字号开头代表本机关的几个字，如“云人社”。"
        >
          <Input placeholder="如：云人社" />
        </Field>
        <Field name={["office", "superior"]} label="上级主管" schema={shape.superior}>
          <Input placeholder="季报报给谁，可以以后再填" />
        </Field>
        <NumberSample profile={profile} values={values} />
      </Section>
      <Section title="联系方式">
        <Field name={["office", "address"]} label="地址" schema={shape.address}>
          <Input />
        </Field>
        <Field name={["office", "phone"]} label="联系电话" schema={shape.phone}>
          <Input />
        </Field>
      </Section>
      <Collapse
        className="advanced"
        ref={panel}
        onChange={bringIntoView}
        items={[
          {
            key: "first",
            label: "年中启用？设定今年第一个文号",
            forceRender: true,
            children: (
              <>
                <p className="quiet">
                  今年已经用纸质方式发过文书的，填接下来要用的号码；之前的号段会注明“启用前已用”。
                  其他文书的起始号，首次签发前在“设置·文号”里设定。
                </p>
                <div className="fields fields-3">
                  {seriesInForce(profile, values.sharedSeries).map((series) => (
                    <Form.Item key={series.id} name={["firstNumbers", series.id]} label={`${series.name} 从第几号开始`}>
                      <InputNumber min={1} max={99_999} precision={0} placeholder="1" className="full" />
                    </Form.Item>
                  ))}
                </div>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
