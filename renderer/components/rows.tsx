import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, type FormListOperation } from "antd";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { ActionButton } from "./ActionButton";
import { isAddKey } from "./row-rules";
import "./rows.css";

const CONTROLS = "input:not([tabindex='-1']), textarea, button";

// Only after the list was drawn anew does the row stand where the focus goes.
const focusRow = (list: string, index: number, wanted = CONTROLS) =>
  setTimeout(() => {
    const frame = document.getElementById(list);
    const row = frame?.querySelectorAll("[data-row]")[index] ?? frame;
    (row?.querySelector<HTMLElement>(wanted) ?? row?.querySelector<HTMLElement>(CONTROLS))?.focus();
  }, 0);

const toolInFocus = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>("[data-tool]")?.dataset["tool"];

const isLine = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type === "text" && target.getAttribute("role") !== "combobox";

const refusedWhen = (refused: boolean, why: string) => (refused ? { allowed: false, why, rule: "" } : undefined);

interface Props<Row> {
  /** The list's place in the form. */
  readonly list: string | (string | number)[];
  /** The group's name for a screen reader. */
  readonly label: string;
  /** What one row is called: 阶段. */
  readonly noun: string;
  /** How rows are counted: 第 1 个阶段. */
  readonly counter?: string;
  /** The grid of a row; its last column, 7.5rem wide, holds the tools. */
  readonly className: string;
  /** What stands above the columns. */
  readonly titles?: readonly string[];
  /** What a new row holds. */
  readonly fresh: () => Row;
  /** At least so many rows stay. */
  readonly least?: number;
  /** Instead of the rows where there are none. */
  readonly empty?: ReactNode;
  /** Whether rows may be added, removed and moved. */
  readonly may: boolean;
  /** The controls of a row: its place in the list, which of them it is, and its name. */
  readonly children: (place: number, index: number, name: string) => ReactNode;
}

/**
 * An editable list of a form: rows are added, removed and moved by mouse or key (Alt with an arrow moves the row, Enter in
 * a line adds the next), and the focus stays with the row it was in.
 */
export function RowList<Row>(props: Props<Row>) {
  const { list, label, noun, counter = "个", className, titles, fresh, least = 1, empty, may, children } = props;
  const id = useId();
  const draw = (places: readonly { key: number; name: number }[], operation: FormListOperation) => {
    const count = places.length;
    const add = (after: number) => {
      operation.add(fresh(), after + 1);
      focusRow(id, after + 1);
    };
    const remove = (index: number) => {
      operation.remove(index);
      focusRow(id, Math.min(index, count - 2), "[data-tool='remove']");
    };
    const move = (index: number, to: number) => {
      if (to < 0 || to >= count) return;
      const held = document.activeElement;
      const tool = toolInFocus();
      operation.move(index, to);
      if (tool) focusRow(id, to, `[data-tool='${tool}']`);
      else setTimeout(() => held instanceof HTMLElement && held.focus(), 0);
    };
    const onKeyDown = (event: KeyboardEvent, index: number) => {
      if (!may) return;
      const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
      if (step !== undefined) {
        event.preventDefault();
        move(index, index + step);
      } else if (isAddKey(event) && isLine(event.target)) {
        event.preventDefault();
        add(index);
      }
    };
    const tools = (index: number, name: string) => (
      <div className="row-tools">
        <ActionButton
          type="text"
          data-tool="up"
          aria-label={`上移${name}`}
          icon={<ArrowUpOutlined aria-hidden />}
          action={refusedWhen(index === 0, "已经在最前")}
          onClick={() => move(index, index - 1)}
        />
        <ActionButton
          type="text"
          data-tool="down"
          aria-label={`下移${name}`}
          icon={<ArrowDownOutlined aria-hidden />}
          action={refusedWhen(index === count - 1, "已经在最后")}
          onClick={() => move(index, index + 1)}
        />
        <ActionButton
          type="text"
          data-tool="remove"
          aria-label={`删除${name}`}
          icon={<DeleteOutlined aria-hidden />}
          action={refusedWhen(count <= least, `至少保留 ${least} 项`)}
          onClick={() => remove(index)}
        />
      </div>
    );
    return (
      <div id={id} className="rows" role="group" aria-label={label}>
        {titles && count > 0 && (
          <div className={`row row-titles ${className}`} aria-hidden>
            {titles.map((title) => (
              <span key={title}>{title}</span>
            ))}
          </div>
        )}
        {count === 0 && empty}
        {places.map(({ key, name: place }, index) => {
          const name = `第 ${index + 1} ${counter}${noun}`;
          return (
            <div key={key} data-row className={`row ${className}`} onKeyDown={(event) => onKeyDown(event, index)}>
              {children(place, index, name)}
              {may && tools(index, name)}
            </div>
          );
        })}
        {may && (
          <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => add(count - 1)}>
            添加{noun}
          </Button>
        )}
      </div>
    );
  };
  return <Form.List name={list}>{draw}</Form.List>;
}
