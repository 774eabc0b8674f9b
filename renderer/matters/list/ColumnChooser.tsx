import { SettingOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import type { columnsOf } from "./columns";

interface Props {
  readonly columns: ReturnType<typeof columnsOf>;
  readonly hidden: readonly string[];
  readonly onChange: (hidden: string[]) => void;
}

/** Which columns the list shows; kept for the person. */
export const ColumnChooser = ({ columns, hidden, onChange }: Props) => (
  <Popover
    trigger="click"
    placement="bottomRight"
    content={
      <div className="column-chooser" role="group" aria-label="显示的列">
        {columns.map((column) => (
          <Checkbox
            key={column.key}
            checked={!hidden.includes(column.key)}
            disabled={column.fixedChoice ?? false}
            onChange={(event) =>
              onChange(event.target.checked ? hidden.filter((key) => key !== column.key) : [...hidden, column.key])
            }
          >
            {column.title}
          </Checkbox>
        ))}
      </div>
    }
  >
    <Button icon={<SettingOutlined aria-hidden />} aria-label="显示的列" title="显示的列" />
  </Popover>
);
