import { Skeleton } from "antd";
import { type CSSProperties, useRef, useState } from "react";
import type { WordedDocument } from "../../../shared/contract/sentences";
import { kindOf } from "../../../shared/documents";
import { type DocumentGroup, documentGroups } from "../../../shared/documents/kind";
import { useAnswer } from "../../app/api";
import { Refused } from "../../components/Refused";
import { useRoom } from "../../components/useRoom";
import { SentenceForm } from "./SentenceForm";
import { SentencePreview } from "./SentencePreview";
import { reworded } from "./values";
import "./sentences.css";

interface ListProps {
  readonly documents: readonly WordedDocument[];
  readonly current: string | undefined;
  readonly onChoose: (type: string) => void;
}

/** The region's documents that hold fixed sentences, by groups; what the office words itself is marked. */
const DocumentList = ({ documents, current, onChoose }: ListProps) => (
  <nav className="card sentence-documents" aria-label="文书">
    {(Object.entries(documentGroups) as [DocumentGroup, string][]).map(([group, label]) => {
      const own = documents.filter(({ type }) => kindOf(type)?.group === group);
      if (own.length === 0) return null;
      return (
        <section key={group} aria-label={label}>
          <h3>{label}</h3>
          <ul>
            {own.map((document) => (
              <li key={document.type}>
                <button
                  type="button"
                  aria-current={document.type === current ? "true" : undefined}
                  onClick={() => onChoose(document.type)}
                >
                  {document.name}
                  {reworded(document) > 0 && <span className="sentence-count">已调整 {reworded(document)} 句</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      );
    })}
  </nav>
);

interface Props {
  readonly documents: readonly WordedDocument[];
  readonly shown: boolean;
}

/** The documents, the sentences of one of them, and its sheet, side by side and as high as the window allows. */
const SentenceDesk = ({ documents, shown }: Props) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, 16, 420).height;
  const document = documents.find(({ type }) => type === chosen) ?? documents[0];
  return (
    <div ref={frame} className="sentence-desk" style={{ "--room": `${room}px` } as CSSProperties}>
      <DocumentList documents={documents} current={document?.type} onChoose={setChosen} />
      {document && <SentenceForm key={document.type} document={document} shown={shown} />}
      {document && <SentencePreview document={document} />}
    </div>
  );
};

/** 固定用语: the sentences that each document prints as they are, as the office words them (R048). `shown`: the tab that is open. */
export function SentencesTab({ shown }: { readonly shown: boolean }) {
  const { data, error } = useAnswer("sentences.list", {});
  if (error && !data) return <Refused error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <>
      <p className="quiet sentence-intro">
        文书里固定不变的话，可以按本单位的规范调整，以后制作的文书按新的用语印；已签发的文书不变。花括号是文书填入内容的地方，须保留。
      </p>
      <SentenceDesk documents={data} shown={shown} />
    </>
  );
}
