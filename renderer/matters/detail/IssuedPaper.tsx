import { DownloadOutlined, ExportOutlined, EyeOutlined, PrinterOutlined, StopOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useChange } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import type { MatterView } from "../../../shared/contract/matters";
import { ActionButton } from "../../components/ActionButton";
import { Refused } from "../../components/Refused";
import { Status } from "../../components/Status";

interface Props {
  readonly matterId: string;
  readonly document: MatterView["documents"][number];
  /** Whom it is for, where that is not everybody. */
  readonly whom: string;
  readonly onShow: () => void;
  readonly onVoid: () => void;
}

/** An issued document with what can be done with its file. A void one stays, struck through, with its reason. */
export const IssuedPaper = ({ matterId, document, whom, onShow, onVoid }: Props) => {
  const { tell } = useFeedback();
  const save = useChange("documents.save");
  const open = useChange("documents.open");
  const pdf = useChange("documents.pdf");
  const which = { matterId, documentId: document.id };
  const isVoid = document.state === "void";
  const stored = ({ path }: { path: string | null }) => {
    if (path) tell(`已保存到 ${path}`);
  };
  const called = document.number || [document.name, whom, document.date].filter(Boolean).join(" ");
  const named = (verb: string) => ({
    "aria-label": `${verb} ${called}`,
    size: "small" as const,
    type: "text" as const,
  });

  return (
    <div className={isVoid ? "issued is-void" : "issued"}>
      <div className="issued-line">
        {document.number !== "" && <span className="issued-number">{document.number}</span>}
        {whom !== "" && <span className="issued-whom">{whom}</span>}
        <span className="quiet">{document.date}</span>
        <Status kind={document.state}>{document.number === "" && !isVoid ? "已存入案卷" : undefined}</Status>
      </div>
      {document.voided && <p className="quiet issued-reason">作废原因：{document.voided.reason}</p>}
      <div className="issued-tools">
        <Button {...named("预览")} icon={<EyeOutlined aria-hidden />} onClick={onShow}>
          预览
        </Button>
        <Button
          {...named("另存为 Word")}
          icon={<DownloadOutlined aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate(which, { onSuccess: stored })}
        >
          另存为 Word
        </Button>
        <Button
          {...named("用系统程序打开")}
          icon={<ExportOutlined aria-hidden />}
          loading={open.isPending}
          onClick={() => open.mutate(which)}
        >
          用系统程序打开
        </Button>
        <Button
          {...named("打印为 PDF")}
          icon={<PrinterOutlined aria-hidden />}
          loading={pdf.isPending}
          onClick={() => pdf.mutate(which, { onSuccess: stored })}
        >
          打印为 PDF
        </Button>
        {!isVoid && (
          <ActionButton
            {...named("作废")}
            action={document.voiding}
            danger
            icon={<StopOutlined aria-hidden />}
            onClick={onVoid}
          >
            作废
          </ActionButton>
        )}
      </div>
      <Refused error={save.error ?? open.error ?? pdf.error} />
    </div>
  );
};
