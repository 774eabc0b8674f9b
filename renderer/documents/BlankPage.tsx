import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef } from "antd";
import { type CSSProperties, useMemo, useRef, useState } from "react";
import { kindOf, ruleOf, typesOf } from "../../shared/documents";
import { type DocumentGroup, documentGroups } from "../../shared/documents/kind";
import { useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { Page } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { useRoom } from "../components/useRoom";
import { DocxPane } from "../matters/preview/DocxPane";
import { useSheet } from "../matters/preview/useSheet";
import { bytesOfDrawing } from "./paper-bytes";
import { HandOver } from "./HandOver";
import "./documents.css";

interface Blank {
  readonly type: string;
  readonly name: string;
  readonly group: DocumentGroup;
}

const Shown = ({ blank }: { readonly blank: Blank }) => {
  const drawing = useMemo(() => ({ subject: { kind: "office" as const }, type: blank.type, values: {} }), [blank.type]);
  const { drawn, error } = useSheet(blank.type, drawing, bytesOfDrawing);
  return (
    <section className="live-preview" aria-label={`空白的${blank.name}`}>
      <div className="paper-turn paper-blank-tools">
        <h2>{blank.name}</h2>
        <HandOver key={blank.type} drawing={drawing} />
      </div>
      <Refused error={error} />
      <DocxPane drawn={drawn} label={`空白的${blank.name}预览`} />
    </section>
  );
};

/** 空白文书: every form of the region with nothing filled in, to look at and to print for whoever fills it in by hand. */
export default function BlankPage() {
  const { profile } = useOffice();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const search = useRef<InputRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, 16, 400).height;
  useShortcut({ keys: "Ctrl+F", label: "查找文书", run: () => search.current?.focus({ cursor: "all" }) });

  const all = typesOf(profile).flatMap((type): Blank[] => {
    const kind = kindOf(type);
    return kind ? [{ type, name: ruleOf(type, profile).name, group: kind.group }] : [];
  });
  const found = all.filter(({ name }) => name.includes(text.trim()));
  const shown = all.find(({ type }) => type === chosen) ?? all[0];
  return (
    <Page
      title="空白文书"
      crumbs={[{ label: "指导事项", to: "/matters" }, { label: "空白文书" }]}
      intro="窗口备用、上门携带的空白表格和文书，打印后手写；事项里的文书请到该事项中制作，内容会自动填好。"
    >
      <div ref={frame} className="paper-blanks" style={{ "--room": `${room}px` } as CSSProperties}>
        <nav className="card paper-blank-list" aria-label="空白文书">
          <Input
            ref={search}
            value={text}
            onChange={(event) => setText(event.target.value)}
            allowClear
            maxLength={40}
            prefix={<SearchOutlined aria-hidden />}
            placeholder="查找文书名称"
            aria-label="查找文书"
          />
          {(Object.entries(documentGroups) as [DocumentGroup, string][]).map(([group, label]) => {
            const own = found.filter((blank) => blank.group === group);
            if (own.length === 0) return null;
            return (
              <section key={group} aria-label={label}>
                <h3>{label}</h3>
                <ul>
                  {own.map(({ type, name }) => (
                    <li key={type}>
                      <button
                        type="button"
                        aria-current={type === shown?.type ? "true" : undefined}
                        onClick={() => setChosen(type)}
                      >
                        {name}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
          {found.length === 0 && <Quiet title={`没有叫“${text.trim()}”的文书`} />}
        </nav>
        {shown && <Shown blank={shown} />}
      </div>
    </Page>
  );
}
