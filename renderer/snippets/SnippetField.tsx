import { Button } from "antd";
import { type ReactNode, useRef, useState } from "react";
import type { Snippet } from "../../shared/model/snippet";
import { fillSnippet, toSnippet } from "../../shared/rules/snippets";
import { useAnswer } from "../app/api";
import { useFolder } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { typeInto } from "../matters/form/typeInto";
import { type SnippetFacts, useSnippetFacts } from "./facts";
import { SnippetDialog } from "./SnippetDialog";
import { SnippetPicker } from "./SnippetPicker";
import "./snippets.css";

const KEYS = "Alt+Y";

/** Every long field holds the same keys; they press the button of the one in which the caret stands. */
const openAtCaret = (): void => {
  const box = document.activeElement;
  if (!(box instanceof HTMLTextAreaElement)) return;
  box.closest(".snippet-field")?.querySelector<HTMLElement>(".snippet-button")?.click();
};

/** Whether the focus goes from a text to the list that was opened at it: the text is not left yet. */
export const goesToPicker = (to: EventTarget | null): boolean =>
  to instanceof Element && to.closest(".snippet-picker") !== null;

interface Opened {
  /** Under way while the list is there already: nobody waits before typing. */
  readonly asked: Promise<SnippetFacts>;
  /** What was selected when the list was opened; a snippet takes its place. */
  readonly from: number;
  readonly to: number;
  readonly selected: string;
}

/** A long text field into which snippets (用语) are put, by key or by its quiet button. Its child is the text box. */
export function SnippetField({ children }: { readonly children: ReactNode }) {
  const ask = useSnippetFacts();
  const { readOnly } = useFolder();
  // Asked for with the form, so that the list is there when the keys are pressed.
  const list = useAnswer("snippets.list", {});
  const frame = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [making, setMaking] = useState<string | null>(null);
  useShortcut({
    keys: KEYS,
    label: "在大段文字里插入用语",
    run: openAtCaret,
    enabled: !readOnly,
    inDialogs: true,
  });

  const boxOf = () => frame.current?.querySelector("textarea") ?? null;
  const open = () => {
    const box = boxOf();
    if (!box || box.disabled || box.readOnly) return;
    const { selectionStart: from, selectionEnd: to, value } = box;
    setOpened({ asked: ask(), from, to, selected: value.slice(from, to).trim() });
  };
  /** Back into the text, the caret where it was. */
  const back = ({ from, to }: Opened) => {
    setOpened(null);
    const box = boxOf();
    box?.focus();
    box?.setSelectionRange(from, to);
  };
  const make = async ({ asked, selected }: Opened) => {
    setMaking(toSnippet(selected, (await asked).slots));
    setOpened(null);
  };
  const insert = async ({ asked, from, to }: Opened, snippet: Snippet) => {
    const filled = fillSnippet(snippet.text, (await asked).slots);
    setOpened(null);
    const box = boxOf();
    if (!box) return;
    typeInto(box, from, to, filled.text);
    const [first] = filled.open;
    if (first) box.setSelectionRange(from + first.at, from + first.end);
  };

  return (
    <div className="snippet-field" ref={frame}>
      {children}
      {!readOnly && (
        <Button
          className="snippet-button"
          type="text"
          size="small"
          // By key there is a shorter way, and Tab goes from field to field.
          tabIndex={-1}
          title={`插入用语（${KEYS}）`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={open}
        >
          用语
        </Button>
      )}
      {opened && (
        <SnippetPicker
          asked={opened.asked}
          snippets={list.data?.snippets ?? []}
          selected={opened.selected}
          onPick={(snippet) => void insert(opened, snippet)}
          onMake={() => void make(opened)}
          onBack={() => back(opened)}
          onLeave={() => setOpened(null)}
        />
      )}
      {making !== null && <SnippetDialog snippet={null} text={making} onClose={() => setMaking(null)} />}
    </div>
  );
}
