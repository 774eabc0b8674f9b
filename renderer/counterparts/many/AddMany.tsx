import { Modal, Tabs } from "antd";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { FromList } from "./FromList";
import { FromNames } from "./FromNames";
import "./many.css";

interface Props {
  /** Those who are in the matter already. */
  readonly chosen: readonly string[];
  readonly onAdd: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** 批量添加: many counterparts into a matter at once, from the known ones or from a list of names (R009). */
export const AddMany = ({ chosen, onAdd, onClose }: Props) => {
  const term = useOffice().profile.terms.counterpart;
  const [tab, setTab] = useState("known");
  return (
    <Modal open centered width={760} title={`批量添加${term}`} footer={null} onCancel={onClose}>
      <Tabs
        className="many-tabs"
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: "known",
            label: `从已有${term}中选`,
            children: <FromList chosen={chosen} onAdd={onAdd} onClose={onClose} />,
          },
          { key: "names", label: "粘贴或导入名单", children: <FromNames onAdd={onAdd} onClose={onClose} /> },
        ]}
      />
    </Modal>
  );
};
