import { PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Form, Input, Modal, Table } from "antd";
import { useState } from "react";
import { type Section as SectionRecord, sectionSchema } from "../../shared/model/office";
import { useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useOffice } from "../app/office";
import { applyFieldErrors, Field } from "../components/fields";
import { Refused } from "../components/Refused";
import { Status } from "../components/Status";
import { useMayChange } from "./useOfficeSave";

interface Values {
  readonly name: string;
  readonly active: boolean;
}

function SectionDialog({ section, onClose }: { readonly section: SectionRecord | null; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const { saved } = useFeedback();
  const change = useChange("office.saveSection");
  const save = ({ name, active }: Values) =>
    change.mutate(
      { id: section?.id ?? null, rev: section?.rev ?? 0, name, active },
      {
        onSuccess: () => {
          saved();
          onClose();
        },
        onError: (error) => applyFieldErrors(form, error),
      },
    );
  return (
    <Modal
      open
      title={section ? "修改科室" : "添加科室"}
      okText="保存"
      cancelText="取消"
      confirmLoading={change.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={440}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: section?.name ?? "", active: section?.active ?? true }}
        onFinish={save}
      >
        <Field name="name" label="科室名称" required schema={sectionSchema.shape.name}>
          <Input autoFocus />
        </Field>
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>在用（停用后不能再选，旧记录不变）</Checkbox>
        </Form.Item>
        <Refused error={change.error} />
      </Form>
    </Modal>
  );
}

/** 科室: the sections that carry out guidance (R099). */
export function SectionsTab() {
  const { sections } = useOffice();
  const may = useMayChange();
  const [editing, setEditing] = useState<SectionRecord | "new" | null>(null);
  return (
    <div className="card">
      <div className="table-head">
        <span className="quiet">共 {sections.length} 个科室</span>
        {may && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing("new")}>
            添加科室
          </Button>
        )}
      </div>
      <Table
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={sections}
        locale={{ emptyText: "还没有科室" }}
        columns={[
          { title: "科室名称", dataIndex: "name" },
          {
            title: "状态",
            width: 140,
            render: (_, { active }) =>
              active ? <Status kind="closed">在用</Status> : <Status kind="void">停用</Status>,
          },
          ...(may
            ? [
                {
                  title: "操作",
                  width: 120,
                  render: (_: unknown, section: SectionRecord) => (
                    <Button
                      type="link"
                      size="small"
                      aria-label={`修改${section.name}`}
                      onClick={() => setEditing(section)}
                    >
                      修改
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && <SectionDialog section={editing === "new" ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
