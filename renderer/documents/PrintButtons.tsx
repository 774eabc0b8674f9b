import { PrinterOutlined, SaveOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Input } from "../../shared/contract";
import { CallError, useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { ActionButton } from "../components/ActionButton";
import { Refused } from "../components/Refused";
import type { Printable } from "./filing";
import type { PrintOptions } from "./PrintChoices";

/** So many documents go into one PDF; more of them make several. */
const AT_ONCE = 300;

interface Props {
  readonly matterId: string;
  readonly papers: readonly Printable["paper"][];
  readonly options: PrintOptions;
  readonly onClose: () => void;
}

type Way = Input<"documents.printSet">["as"];

/** Makes one PDF of several documents: saved, or opened where it is printed. */
export const PrintButtons = ({ matterId, papers, options, onClose }: Props) => {
  const { tell } = useFeedback();
  const print = useChange("documents.printSet");
  const parts = Array.from({ length: Math.ceil(papers.length / AT_ONCE) }, (_, index) =>
    papers.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  const run = async (as: Way) => {
    try {
      for (const part of parts) {
        const { path } = await print.mutateAsync({ matterId, papers: [...part], as, ...options });
        if (path && as === "pdf") tell(`已保存到 ${path}`);
      }
    } catch (error) {
      // Stands above the buttons.
      if (!(error instanceof CallError)) throw error;
    }
  };
  const waits = (as: Way) => print.isPending && print.variables.as === as;
  const none = papers.length === 0 ? { allowed: false, why: "请先勾选要打印的文书", rule: "" } : undefined;
  return (
    <>
      <Refused error={print.error} />
      <div className="paper-print-buttons">
        <span className="quiet" role="status">
          共 {papers.length} 份{parts.length > 1 && `，分成 ${parts.length} 个 PDF`}
        </span>
        <Button onClick={onClose}>关闭</Button>
        <ActionButton
          action={none}
          icon={<SaveOutlined aria-hidden />}
          loading={waits("pdf")}
          onClick={() => void run("pdf")}
        >
          保存 PDF
        </ActionButton>
        <ActionButton
          type="primary"
          // Enter prints what stands ticked; the dialog itself would put the keyboard on its ×.
          autoFocus
          action={none}
          icon={<PrinterOutlined aria-hidden />}
          loading={waits("print")}
          onClick={() => void run("print")}
        >
          打开并打印
        </ActionButton>
      </div>
    </>
  );
};
