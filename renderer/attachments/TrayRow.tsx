import { CloseOutlined, ExclamationCircleFilled, InfoCircleFilled, LoadingOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { memo } from "react";
import { attachmentKindNames, attachmentKinds } from "../../shared/model/attachment";
import { FileSign } from "./icons";
import { sizeText } from "./size";
import type { Tray, TrayItem } from "./tray";

/** Kinds of files, to choose from. */
export const kindOptions = attachmentKinds.map((value) => ({ value, label: attachmentKindNames[value] }));

interface Props {
  readonly tray: Tray;
  readonly item: TrayItem;
  /** Whether there is a kind to choose. */
  readonly choosing: boolean;
  readonly busy: boolean;
}

const TrayLine = ({ tray, item, choosing, busy }: Props) => {
  const open = item.state === "ready" || item.state === "failed";
  return (
    <li className="tray-item">
      {item.state === "adding" ? <LoadingOutlined aria-hidden className="file-sign" /> : <FileSign name={item.name} />}
      <div className="tray-words">
        <span className="file-name" title={item.name}>
          {item.name}
        </span>
        <span className="quiet">{item.state === "adding" ? "正在添加…" : sizeText(item.file.size)}</span>
        {item.why !== "" && (
          <span className={item.state === "there" ? "tray-there" : "file-fault"}>
            {item.state === "there" ? <InfoCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}{" "}
            {item.why}
          </span>
        )}
      </div>
      {open && (
        <div className="tray-fields">
          {choosing && (
            <Select
              aria-label={`${item.name} 的类别`}
              disabled={busy}
              value={item.kind}
              options={kindOptions}
              onChange={(kind) => tray.change(item.key, { kind })}
            />
          )}
          <Input
            aria-label={`${item.name} 的说明`}
            disabled={busy}
            placeholder="说明（可不填）"
            maxLength={200}
            value={item.note}
            onChange={(event) => tray.change(item.key, { note: event.target.value })}
            // Within another form it would send that one off.
            onPressEnter={(event) => event.preventDefault()}
          />
        </div>
      )}
      {item.state !== "adding" && (
        <Button
          type="text"
          size="small"
          className="tray-drop"
          icon={<CloseOutlined aria-hidden />}
          aria-label={`不添加 ${item.name}`}
          onClick={() => tray.drop(item.key)}
        />
      )}
    </li>
  );
};

/** A file in the tray, with its kind and note while they may still be changed. */
export const TrayRow = memo(TrayLine);
