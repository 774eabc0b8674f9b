import { Alert, Button, Checkbox, Flex, Typography } from "antd";
import { useEffect, useRef } from "react";
import type { CounterpartRow } from "../../shared/contract/counterparts";

interface SimilarNoticeProps {
  readonly rows: readonly CounterpartRow[];
  /** What the office calls a counterpart. */
  readonly term: string;
  /** The office refused to save a second record: the person has to decide. */
  readonly refused: boolean;
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
  /** Absent while an existing record is being edited. */
  readonly onUse?: (id: string) => void;
}

const SHOWN = 3;

/** Records with the same name or code as what is being typed, each offered instead of a second one (R009). */
export const SimilarNotice = ({ rows, term, refused, confirmed, onConfirm, onUse }: SimilarNoticeProps) => {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) frame.current?.scrollIntoView({ block: "nearest" });
  }, [refused]);
  return (
    <div ref={frame}>
      <Alert
        type="warning"
        showIcon
        role={refused ? "alert" : "status"}
        title={refused ? `已有相同的${term}，没有另存。请选用已有的，或确认不是同一个。` : "可能已经登记过"}
        description={
          <Flex vertical gap={4}>
            {rows.slice(0, SHOWN).map((row) => (
              <Flex key={row.id} align="center" justify="space-between" gap={8}>
                <Typography.Text ellipsis={{ tooltip: true }} style={{ minWidth: 0 }}>
                  {row.name}
                  <Typography.Text type="secondary">
                    {" "}
                    {[row.creditCode || row.identityNumber, row.address].filter(Boolean).join(" · ")}
                  </Typography.Text>
                </Typography.Text>
                {onUse && (
                  <Button size="small" onClick={() => onUse(row.id)} aria-label={`用已有的这一条：${row.name}`}>
                    用已有的这一条
                  </Button>
                )}
              </Flex>
            ))}
            {rows.length > SHOWN && (
              <Typography.Text type="secondary">另有 {rows.length - SHOWN} 条相同</Typography.Text>
            )}
            {refused && (
              <Checkbox checked={confirmed} onChange={(event) => onConfirm(event.target.checked)}>
                不是同一个，仍要保存
              </Checkbox>
            )}
          </Flex>
        }
      />
    </div>
  );
};
