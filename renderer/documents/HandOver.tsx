import { DownloadOutlined, ExportOutlined, PrinterOutlined } from "@ant-design/icons";
import type { Input } from "../../shared/contract";
import { useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { ActionButton } from "../components/ActionButton";
import { Refused } from "../components/Refused";

type Way = Input<"documents.handOver">["as"];

interface Props {
  readonly drawing: Omit<Input<"documents.handOver">, "as">;
  /** Prints otherwise: one for each household in one file. */
  readonly onPrint?: (() => void) | undefined;
  readonly printing?: boolean;
}

/** Prints a document that bears no number, saves it as Word, or opens it: before it is kept, or without keeping it. */
export const HandOver = ({ drawing, onPrint, printing = false }: Props) => {
  const { tell } = useFeedback();
  const hand = useChange("documents.handOver");
  const run = (as: Way) =>
    hand.mutate(
      { ...drawing, as },
      {
        onSuccess: ({ path }) => {
          if (path && as === "docx") tell(`已保存到 ${path}`);
        },
      },
    );
  const waits = (as: Way) => hand.isPending && hand.variables.as === as;
  return (
    <>
      <ActionButton
        action={undefined}
        icon={<PrinterOutlined aria-hidden />}
        loading={waits("print") || printing}
        onClick={() => (onPrint ? onPrint() : run("print"))}
      >
        打印
      </ActionButton>
      <ActionButton
        action={undefined}
        icon={<DownloadOutlined aria-hidden />}
        loading={waits("docx")}
        onClick={() => run("docx")}
      >
        另存为 Word
      </ActionButton>
      <ActionButton
        action={undefined}
        icon={<ExportOutlined aria-hidden />}
        loading={waits("open")}
        onClick={() => run("open")}
      >
        用系统程序打开
      </ActionButton>
      <Refused error={hand.error} />
    </>
  );
};
