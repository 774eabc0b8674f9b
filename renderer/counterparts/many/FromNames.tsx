import { UploadOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useRef, useState } from "react";
import type { Output } from "../../../shared/contract";
import { splitNames } from "../../../shared/rules/names";
import { call, CallError } from "../../app/api";
import { useOffice } from "../../app/office";
import { Refused } from "../../components/Refused";
import { Matched } from "./Matched";

interface Props {
  readonly onAdd: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

type Ignored = Output<"counterparts.readNames">["ignored"];

/** A list of names, pasted or out of a file; what is not known yet is registered where that is wanted. */
export const FromNames = ({ onAdd, onClose }: Props) => {
  const term = useOffice().profile.terms.counterpart;
  const [text, setText] = useState("");
  const [ignored, setIgnored] = useState<Ignored>([]);
  const [match, setMatch] = useState<Output<"counterparts.match"> | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const read = (chosen: File) =>
    attempt(async () => {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const list = await call("counterparts.readNames", { name: chosen.name, bytes });
      setText(list.names.join("\n"));
      setIgnored(list.ignored);
      setMatch(await call("counterparts.match", { names: list.names }));
    });
  const check = () => attempt(async () => setMatch(await call("counterparts.match", { names: splitNames(text) })));

  return (
    <>
      <p className="quiet">
        一行一个名称，可以从表格里复制一列粘贴；也可以选 xlsx、csv 或 txt
        文件，取标题为“名称”的一列，没有标题的取第一列。
      </p>
      <Input.TextArea
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setMatch(null);
        }}
        rows={6}
        aria-label="名单"
        placeholder={"青岚云帆纺织有限公司\n云溪区李记手擀面馆"}
      />
      <div className="many-foot is-first">
        <Button icon={<UploadOutlined aria-hidden />} loading={busy} onClick={() => file.current?.click()}>
          从文件读取
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".xlsx,.csv,.txt"
          aria-label="选择名单文件"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) void read(chosen);
            // So that the same file can be chosen again.
            target.value = "";
          }}
        />
        {!match && (
          <>
            <Button onClick={onClose}>取消</Button>
            <Button type="primary" loading={busy} disabled={splitNames(text).length === 0} onClick={() => void check()}>
              核对 {splitNames(text).length} 个名称
            </Button>
          </>
        )}
      </div>
      <Refused error={error} />
      {ignored.length > 0 && (
        <details className="many-ignored">
          <summary>文件里有 {ignored.length} 行没有采用</summary>
          <ul>
            {ignored.map(({ row, why }) => (
              <li key={row}>
                第 {row} 行：{why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {match && <Matched key={JSON.stringify(match)} match={match} term={term} onAdd={onAdd} onClose={onClose} />}
    </>
  );
};
