import { Select } from "antd";
import { useAnswer } from "../../app/api";
import { optionWithFact } from "./option";

interface Props {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
  readonly onBlur?: () => void;
  readonly "aria-label"?: string;
}

/** The people of the office who may carry out guidance (指导人员). Who was chosen before stays, also after leaving. */
export const PeopleSelect = ({ value = [], ...rest }: Props) => {
  const people = useAnswer("matters.choices", {}).data?.people ?? [];
  return (
    <Select
      {...rest}
      mode="multiple"
      value={value}
      loading={people.length === 0}
      showSearch={{ optionFilterProp: "label" }}
      placeholder="选择或输入姓名"
      notFoundContent="没有这样的人员"
      options={people
        .filter((person) => person.mayHandle || value.includes(person.id))
        .map((person) => ({ value: person.id, label: person.name, fact: person.section }))}
      optionRender={optionWithFact}
    />
  );
};
