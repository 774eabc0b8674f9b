import { Alert, Checkbox, Modal } from "antd";
import { useState } from "react";
import type { MatterView } from "../../shared/contract/matters";
import { kindOf } from "../../shared/documents";
import { PrintButtons } from "./PrintButtons";
import { PrintChoices, type PrintOptions } from "./PrintChoices";
import type { Printable } from "./filing";

interface Props {
  readonly view: MatterView;
  readonly type: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** The document of a matter that proves service: it goes behind each letter. */
const proofOf = (view: MatterView) =>
  view.papers.find(({ type }) => {
    const kind = kindOf(type);
    return kind?.group === "service" && kind.each === true && kind.repeated === true;
  });

/** 合并打印 after a batch: one PDF of all letters, each with its proof of service right behind where that is ticked. */
export const BatchPrint = ({ view, type, name, onClose }: Props) => {
  const proof = kindOf(type)?.served === true ? proofOf(view) : undefined;
  const [proofs, setProofs] = useState(proof !== undefined);
  const [options, setOptions] = useState<PrintOptions>({ bothSides: true, copies: false });
  const letters = view.documents
    .filter((document) => document.type === type && document.state === "issued")
    .toSorted((a, b) => a.year - b.year || (a.seq ?? 0) - (b.seq ?? 0));
  const papers = letters.flatMap(({ id, to }): Printable["paper"][] => [
    { documentId: id },
    ...(proof && proofs ? [{ type: proof.type, to: [...to], values: {} }] : []),
  ]);
  return (
    <Modal open centered width={560} title={`合并打印《${name}》`} footer={null} onCancel={onClose}>
      <p>
        {letters.length} 份《{name}》合成一个 PDF，按文号排列。
      </p>
      <div className="paper-print-options">
        {proof && (
          <Checkbox checked={proofs} onChange={(event) => setProofs(event.target.checked)}>
            每份后面附《{proof.name}》
          </Checkbox>
        )}
        <PrintChoices options={options} onChange={setOptions} />
      </div>
      <Alert type="info" showIcon title="PDF 在系统的 PDF 程序中打开，在那里选择打印机。" />
      <PrintButtons matterId={view.matter.id} papers={papers} options={options} onClose={onClose} />
    </Modal>
  );
};
