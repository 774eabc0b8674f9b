import { Checkbox, Form, Input } from "antd";
import type { MatterView } from "../../../shared/contract/matters";
import { useOffice } from "../../app/office";

/** Who of the counterparts came to the talk (到场登记, R060): one row for each, one record for all. */
export const Attendance = ({ view }: { readonly view: MatterView }) => {
  const { counterpart } = useOffice().profile.terms;
  return (
    <div className="attendance">
      <table>
        <caption className="visually-hidden">到场登记</caption>
        <thead>
          <tr>
            <th scope="col">到场</th>
            <th scope="col">{counterpart}</th>
            <th scope="col">到场人员</th>
            <th scope="col">职务或关系</th>
          </tr>
        </thead>
        <tbody>
          {view.counterparts.map(({ id, name }, index) => (
            <tr key={id}>
              <td>
                <Form.Item name={["attendance", index, "present"]} valuePropName="checked" noStyle>
                  <Checkbox aria-label={`${name}到场`} />
                </Form.Item>
              </td>
              <th scope="row">{name}</th>
              <td>
                <Form.Item name={["attendance", index, "person"]} noStyle>
                  <Input aria-label={`${name}的到场人员`} maxLength={60} autoComplete="off" />
                </Form.Item>
              </td>
              <td>
                <Form.Item name={["attendance", index, "position"]} noStyle>
                  <Input aria-label={`${name}到场人员的职务或关系`} maxLength={60} autoComplete="off" />
                </Form.Item>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* Sentences about the whole list stand here. */}
      <Form.Item name="attendance" className="attendance-fault">
        <span />
      </Form.Item>
    </div>
  );
};
