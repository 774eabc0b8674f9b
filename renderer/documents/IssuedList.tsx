import { SearchOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import type { MatterView } from "../../shared/contract/matters";
import { IssuedPaper } from "../matters/detail/IssuedPaper";

type Issued = MatterView["documents"][number];

/** So many stand open; the rest is unfolded. */
const OPEN = 5;
/** From so many on they can be searched. */
const MANY = 10;

interface Props {
  readonly view: MatterView;
  /** Of one type, the newest first. */
  readonly documents: readonly Issued[];
  /** What the type is called, for those who hear it. */
  readonly name: string;
  readonly onShow: (document: Issued) => void;
  readonly onVoid: (document: Issued) => void;
}

/** The issued documents of one type; a hundred letters fold, and are found by number or by whom they are for. */
export const IssuedList = ({ view, documents, name, onShow, onVoid }: Props) => {
  const [text, setText] = useState("");
  const [unfolded, setUnfolded] = useState(false);
  const nameOf = (id: string) => view.counterparts.find((one) => one.id === id)?.name ?? "";
  const whom = ({ to }: Issued) =>
    to.length < view.matter.counterpartIds.length || to.length === 0 ? to.map(nameOf).join("、") : "";
  const wanted = text.trim();
  const found = documents.filter(
    ({ number, to }) => wanted === "" || number.includes(wanted) || to.some((id) => nameOf(id).includes(wanted)),
  );
  const shown = unfolded || wanted !== "" ? found : found.slice(0, OPEN);
  return (
    <>
      {documents.length > MANY && (
        <Input
          size="small"
          value={text}
          onChange={(event) => setText(event.target.value)}
          allowClear
          maxLength={60}
          prefix={<SearchOutlined aria-hidden />}
          placeholder="文号或对象"
          aria-label={`在 ${documents.length} 份${name}中查找`}
          className="issued-search"
        />
      )}
      {shown.map((document) => (
        <IssuedPaper
          key={document.id}
          matterId={view.matter.id}
          document={document}
          whom={whom(document)}
          onShow={() => onShow(document)}
          onVoid={() => onVoid(document)}
        />
      ))}
      {wanted !== "" && found.length === 0 && <p className="quiet">没有找到“{wanted}”。</p>}
      {wanted === "" && documents.length > OPEN && (
        <Button type="link" size="small" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? "收起" : `展开全部 ${documents.length} 份`}
        </Button>
      )}
    </>
  );
};
