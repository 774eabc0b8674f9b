import { Form, type FormInstance, Tabs } from "antd";
import type { ReactNode } from "react";
import type { PrincipalType } from "../../../shared/model/profile";
import { useOffice } from "../../app/office";
import { Quiet } from "../../components/Quiet";
import { noPaper } from "../form/later";
import type { MatterValues } from "../form/values";
import { LivePreview } from "./LivePreview";

export type AsideTab = PrincipalType | "similar";

interface Props {
  readonly form: FormInstance<MatterValues>;
  readonly tab: AsideTab;
  readonly onTab: (tab: AsideTab) => void;
  /** How many similar matters there are, and what is shown of them. */
  readonly count: number;
  readonly similar: ReactNode;
}

/** Beside the form: the region's documents as they will be, and earlier matters like this one. */
export const FormAside = ({ form, tab, onTab, count, similar }: Props) => {
  const { profile } = useOffice();
  const why = Form.useWatch((values: MatterValues) => noPaper(values, profile), { form, preserve: true });
  const paper = (type: PrincipalType) =>
    why === undefined ? (
      <LivePreview form={form} type={type} />
    ) : (
      <div className="card">
        <Quiet title="不制作行政指导文书">{why}</Quiet>
      </div>
    );
  return (
    <aside className="live-preview" aria-label="文书预览和类似事项">
      <Tabs
        size="small"
        tabBarGutter={16}
        activeKey={tab}
        onChange={(key) => onTab(key as AsideTab)}
        items={[
          ...profile.documents.map((document) => ({ key: document.type, label: document.name })),
          { key: "similar", label: count > 0 ? `类似事项（${count}）` : "类似事项" },
        ]}
        tabBarExtraContent={<span className="quiet number-note">签发时编号</span>}
      />
      {tab === "similar" ? similar : paper(tab)}
    </aside>
  );
};
