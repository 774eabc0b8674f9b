import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { Refused } from "../components/Refused";
import { DocxPane } from "../matters/preview/DocxPane";
import { useSheet } from "../matters/preview/useSheet";
import { bytesOfDrawing } from "./paper-bytes";
import type { Input } from "../../shared/contract";

interface Props {
  readonly name: string;
  readonly drawing: Input<"documents.draw">;
  /** Which of the households is shown, and the way to the next; absent where one document is for all. */
  readonly turn?: {
    readonly name: string;
    readonly at: number;
    readonly count: number;
    readonly look: (step: number) => void;
  };
  /** What can be done with the sheet as it stands. */
  readonly children?: ReactNode;
}

/** The document as it would be, following what is typed; of a batch each household's own. */
export const PaperPreview = ({ name, drawing, turn, children }: Props) => {
  const { drawn, error } = useSheet(drawing.type, drawing, bytesOfDrawing);
  return (
    <aside className="live-preview" aria-label={`${name}预览`}>
      <div className="paper-turn">
        {turn ? (
          <>
            <Button
              size="small"
              icon={<LeftOutlined aria-hidden />}
              disabled={turn.count < 2}
              onClick={() => turn.look(-1)}
            >
              上一户
            </Button>
            <span className="paper-turn-name" role="status">
              {turn.name}（{turn.at + 1} / {turn.count}）
            </span>
            <Button size="small" disabled={turn.count < 2} onClick={() => turn.look(1)}>
              下一户
              <RightOutlined aria-hidden />
            </Button>
          </>
        ) : (
          <span className="quiet">预览随填写更新</span>
        )}
      </div>
      {children && <div className="paper-tools">{children}</div>}
      <Refused error={error} />
      <DocxPane drawn={drawn} label={`${name}的预览`} />
    </aside>
  );
};
