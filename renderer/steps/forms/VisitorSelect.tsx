import { Select } from "antd";
import type { MatterView } from "../../../shared/contract/matters";
import { isOwn } from "../../../shared/rules/workflow/actor";
import { useAnswer } from "../../app/api";
import { useOffice } from "../../app/office";
import { optionWithFact } from "../../matters/form/option";

interface Props {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
  readonly onBlur?: () => void;
  readonly view: MatterView;
}

/** Who visits (回访人员): where visits are detached, nobody who ever handled the matter can be chosen (R061). */
export const VisitorSelect = ({ view, value = [], ...rest }: Props) => {
  const { detachedVisits } = useOffice().profile.procedure;
  const people = useAnswer("matters.choices", {}).data?.people ?? [];
  const own = (id: string) => detachedVisits && isOwn(view.matter, id);
  return (
    <Select
      {...rest}
      mode="multiple"
      value={value}
      loading={people.length === 0}
      showSearch={{ optionFilterProp: "label" }}
      placeholder={detachedVisits ? "承办过这件事项的人员不能参加" : "选择或输入姓名"}
      notFoundContent="没有这样的人员"
      options={people
        .filter(({ id, active }) => (active && !own(id)) || value.includes(id))
        .map(({ id, name, section }) => ({ value: id, label: name, fact: section }))}
      optionRender={optionWithFact}
    />
  );
};
