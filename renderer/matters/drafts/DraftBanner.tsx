import { Alert, Button, Flex, Typography } from "antd";
import { useEffect, useRef } from "react";
import { useSearch } from "wouter";
import type { Draft } from "../../../shared/model/draft";
import { useAnswer, useChange } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { keptAt } from "./kept-at";

interface Props {
  readonly kind: Draft["kind"];
  readonly target: string | null;
  /** The drafts the page is working on now: not offered again. */
  readonly inUse: readonly (string | null)[];
  readonly onResume: (draft: Draft) => void;
}

const UNDONE: Readonly<Partial<Record<Draft["kind"], string>>> = {
  written: "尚未登记的草稿",
  simple: "尚未登记的草稿",
  counterpart: "尚未保存的草稿",
};

const words = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** What a person knows a draft by: the first words that were typed. */
const nameOf = ({ values }: Draft): string =>
  (
    words(values.title) ||
    words(values.name) ||
    words(values.content) ||
    words(values.subject) ||
    words(values.problem) ||
    words(values.place) ||
    "（未填写名称）"
  ).slice(0, 40);

/**
 * Offers the drafts that were not registered or saved yet (草稿): continue or throw away. Nothing when there are none. One named in
 * the address (`?draft=`) is taken up at once, and once only.
 */
export const DraftBanner = ({ kind, target, inUse, onResume }: Props) => {
  const { confirm } = useFeedback();
  const answer = useAnswer("drafts.list", {});
  const drop = useChange("drafts.drop");
  const drafts = (answer.data ?? [])
    .filter((draft) => draft.kind === kind && draft.target === target && !inUse.includes(draft.id))
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
  const named = new URLSearchParams(useSearch()).get("draft");
  const taken = useRef(false);
  const wanted = drafts.find((draft) => draft.id === named);
  useEffect(() => {
    if (!wanted || taken.current) return;
    taken.current = true;
    onResume(wanted);
  }, [wanted, onResume]);
  if (drafts.length === 0) return null;

  const askDrop = async (draft: Draft) => {
    const agreed = await confirm({
      title: "丢弃这份草稿？",
      content: `“${nameOf(draft)}”丢弃后不能找回。`,
      okText: "丢弃",
      danger: true,
    });
    if (!agreed) return;
    await drop.mutateAsync({ id: draft.id });
    await answer.refetch();
  };

  return (
    <Alert
      type="info"
      showIcon
      title={`有 ${drafts.length} 份${target ? "没有保存的修改" : (UNDONE[kind] ?? "尚未保存的草稿")}`}
      description={
        <ul style={{ margin: 0, padding: 0, listStyle: "none", maxHeight: 132, overflowY: "auto" }}>
          {drafts.map((draft) => (
            <li key={draft.id}>
              <Flex align="center" gap={8}>
                <Typography.Text ellipsis style={{ minWidth: 0 }}>
                  {nameOf(draft)}
                </Typography.Text>
                <Typography.Text type="secondary" style={{ flex: "none" }}>
                  {keptAt(draft.savedAt)}
                </Typography.Text>
                <Button
                  type="link"
                  size="small"
                  aria-label={`继续填写${nameOf(draft)}`}
                  onClick={() => onResume(draft)}
                >
                  继续填写
                </Button>
                <Button
                  type="text"
                  size="small"
                  danger
                  aria-label={`丢弃${nameOf(draft)}`}
                  onClick={() => void askDrop(draft)}
                >
                  丢弃
                </Button>
              </Flex>
            </li>
          ))}
        </ul>
      }
    />
  );
};
