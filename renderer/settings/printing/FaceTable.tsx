import { useQuery } from "@tanstack/react-query";
import { Alert, Table, type TableColumnsType } from "antd";
import type { OfficeView } from "../../../shared/contract/office";
import { Section } from "../../components/fields";
import { Status } from "../../components/Status";
import { type Face, faces, installed } from "./faces";

const SAMPLE = "行政指导意见书〔2026〕1号，自愿接受。";

interface Row extends Face {
  /** Undefined until this PC has been asked. */
  readonly here: boolean | undefined;
  readonly used: boolean;
}

const standing = ({ here }: Row) => {
  if (here === undefined) return "正在查看";
  return here ? <Status kind="closed">已安装</Status> : <Status kind="void">未安装</Status>;
};

const columns: TableColumnsType<Row> = [
  { title: "字体", dataIndex: "name", width: 152, rowScope: "row" },
  {
    title: "用在哪里",
    width: 240,
    render: (_, { role, used }) => (
      <>
        {role}
        {!used && <span className="quiet">（现在没有用到）</span>}
      </>
    ),
  },
  { title: "这台电脑", width: 104, render: (_, row) => standing(row) },
  {
    title: "样字",
    render: (_, { here, aliases }) =>
      here ? (
        <span className="face-sample" style={{ fontFamily: aliases.map((name) => `"${name}"`).join(", ") }}>
          {SAMPLE}
        </span>
      ) : (
        <span className="quiet">安装后在这里显示</span>
      ),
  },
  { title: "没有安装时", width: 340, render: (_, { here, otherwise }) => (here ? "" : otherwise) },
];

/** Every face the papers name, and whether this PC has it. */
export function FaceTable({ fonts }: { readonly fonts: OfficeView["fonts"] }) {
  const { data } = useQuery({
    queryKey: ["faces"],
    queryFn: () => Promise.all(faces.map(installed)),
  });
  const rows = faces.map((face, index): Row => ({ ...face, here: data?.[index], used: face.sets.includes(fonts) }));
  const missing = rows.filter(({ here, used }) => used && here === false);
  return (
    <Section
      title="字体是否齐全"
      columns={1}
      intro="程序不附带字体：字体有版权，由单位取得授权后在 Windows 里安装。装好后重新打开本程序即可看到。"
    >
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`这台电脑缺少现在要用的字体：${missing.map(({ name }) => name).join("、")}。文书照样能做，印出来的样子见下表最后一列。`}
        />
      )}
      <Table<Row>
        size="small"
        rowKey="name"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: "max-content" }}
      />
    </Section>
  );
}
