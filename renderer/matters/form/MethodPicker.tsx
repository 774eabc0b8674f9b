import { Alert, Checkbox } from "antd";
import { useOffice } from "../../app/office";
import { Basis } from "../../components/Basis";

interface Props {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
}

/** The methods of guidance (指导方式), several if need be (R067), each with the region's own definition beside it. */
export const MethodPicker = ({ id, value = [], onChange }: Props) => {
  const { methods } = useOffice().profile;
  const compulsory = methods.filter((method) => method.compulsory && value.includes(method.name));
  // A method of an earlier profile stays visible, so that it can be taken away.
  const gone = value.filter((name) => !methods.some((method) => method.name === name));

  return (
    <>
      <Checkbox.Group value={value} onChange={(next) => onChange?.(next)} style={{ display: "block" }}>
        <div className="methods" id={id} role="group" aria-label="指导方式" tabIndex={-1}>
          {methods.map((method) => (
            <div key={method.name}>
              <Checkbox value={method.name}>
                <span className="method-name">{method.name}</span>
                <span className="quiet">{method.definition}</span>
              </Checkbox>
            </div>
          ))}
          {gone.map((name) => (
            <div key={name}>
              <Checkbox value={name}>
                <span className="method-name">{name}</span>
                <span className="quiet">现行配置中已没有这种方式</span>
              </Checkbox>
            </div>
          ))}
        </div>
      </Checkbox.Group>
      {compulsory.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 8 }}
          title={`“${compulsory.map((method) => method.name).join("、")}”属责令改正，带有强制性，不是行政指导`}
          description={`${
            compulsory.length === value.length ? "这件事项不制作行政指导文书" : "行政指导文书只写其余的方式"
          }；在行政处罚案卷中办理，办完后并入执法案卷。`}
          action={<Basis rule="R066" />}
        />
      )}
    </>
  );
};
