import { Table } from "antd";
import { Link } from "wouter";
import type { MatterRowView } from "../../../shared/contract/matters";
import { useFolder, useOffice } from "../../app/office";
import { Section } from "../../components/fields";
import { Quiet } from "../../components/Quiet";

/** The last simple matters of today, newest first, so that one sees what went in. */
export const TodayList = ({ rows, total }: { readonly rows: readonly MatterRowView[]; readonly total: number }) => {
  const { profile } = useOffice();
  const { readOnly } = useFolder();
  return (
    <Section title="今天的简易登记" columns={1} extra={<span className="quiet">共 {total} 条，列出最近 10 条</span>}>
      {rows.length === 0 ? (
        <Quiet title="今天还没有简易登记">
          {readOnly ? null : "在上面填写，最后一栏按 Enter 即登记，并开始下一条。"}
        </Quiet>
      ) : (
        <Table<MatterRowView>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...rows]}
          columns={[
            { title: "方式", dataIndex: "form", width: 110 },
            { title: profile.terms.counterpart, dataIndex: "counterparts", width: 220, ellipsis: true },
            {
              title: "内容",
              dataIndex: "title",
              ellipsis: true,
              render: (title: string, row) => <Link href={`/matters/${row.id}`}>{title}</Link>,
            },
            { title: "结果", dataIndex: "result", width: 260, ellipsis: true },
          ]}
        />
      )}
    </Section>
  );
};
