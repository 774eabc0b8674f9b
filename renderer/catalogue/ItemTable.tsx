import { EditOutlined } from "@ant-design/icons";
import { Table, type TableColumnsType, type TableColumnType } from "antd";
import type { Action } from "../../shared/contract/procedure";
import type { Item } from "../../shared/model/catalogue";
import { ActionButton } from "../components/ActionButton";
import { Status } from "../components/Status";
import { shareOut, useTableRoom } from "../components/useRoom";

interface ItemTableProps {
  readonly items: readonly Item[];
  /** Whether the person may edit. */
  readonly action: Pick<Action, "allowed" | "why" | "rule">;
  readonly onEdit: (item: Item) => void;
}

const wrapped = { whiteSpace: "normal", overflowWrap: "anywhere" } as const;

/** The catalogue as a plain table: number, name, bases, state. A row opens its item. */
export const ItemTable = ({ items, action, onEdit }: ItemTableProps) => {
  const { ref, height, width, px } = useTableRoom();
  const [nameWidth, basesWidth] = shareOut(
    width - 2 - px(action.allowed ? 276 : 190),
    { share: 0.38, least: px(180) },
    { least: px(280) },
  );
  const columns: TableColumnsType<Item> = [
    {
      key: "code",
      title: "编号",
      width: px(90),
      render: (_, item) => <span style={{ fontVariantNumeric: "tabular-nums" }}>{item.code}</span>,
    },
    {
      key: "name",
      title: "事项名称",
      width: nameWidth,
      onCell: () => ({ style: wrapped }),
      render: (_, item) => (
        <>
          {item.name}
          {item.override !== "" && <div className="quiet">另有规定：{item.override}</div>}
        </>
      ),
    },
    {
      key: "bases",
      title: "依据",
      width: basesWidth,
      onCell: () => ({ style: wrapped }),
      render: (_, item) =>
        item.bases.map((basis) => (
          <div key={`${basis.law}${basis.article}${basis.point}`}>
            《{basis.law.replaceAll(/[《》]/g, "")}》{basis.article}
            {basis.point && <span className="quiet">　{basis.point}</span>}
          </div>
        )),
    },
    {
      key: "active",
      title: "状态",
      width: px(100),
      render: (_, item) => (item.active ? "使用中" : <Status kind="void">已停用</Status>),
    },
  ];
  // Who may not edit reads why on the page's own button; a grey one on every line would only be in the way.
  const edit: TableColumnType<Item> = {
    key: "edit",
    title: "操作",
    width: px(86),
    fixed: "right",
    align: "center",
    render: (_, item) => (
      <ActionButton
        action={action}
        type="text"
        size="small"
        icon={<EditOutlined aria-hidden />}
        aria-label={`编辑${item.name}`}
        onClick={(event) => {
          event.stopPropagation();
          onEdit(item);
        }}
      >
        编辑
      </ActionButton>
    ),
  };
  const shown = action.allowed ? [...columns, edit] : columns;
  const total = shown.reduce((sum, column) => sum + Number(column.width), 0);
  return (
    <div ref={ref}>
      {width > 0 && (
        <Table<Item>
          aria-label="目录清单"
          virtual
          size="small"
          rowKey="id"
          columns={shown}
          dataSource={items}
          pagination={false}
          onRow={(item) => (action.allowed ? { onClick: () => onEdit(item), style: { cursor: "pointer" } } : {})}
          scroll={{ x: Math.max(total, Math.floor(width) - 2), y: height }}
        />
      )}
    </div>
  );
};
