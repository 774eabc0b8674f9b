import { Input, type InputRef, Tag } from "antd";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Snippet } from "../../shared/model/snippet";
import { fillSnippet, rankSnippets } from "../../shared/rules/snippets";
import { matchesTerms, searchKey, searchTerms } from "../../shared/rules/search-keys";
import { NO_FACTS, type SnippetFacts } from "./facts";
import { SlotText } from "./SlotText";

interface Props {
  readonly snippets: readonly Snippet[];
  /** What is known at the field; the list is there before it. */
  readonly asked: Promise<SnippetFacts>;
  /** The words selected in the field, which may be kept as a snippet; empty: none. */
  readonly selected: string;
  readonly onPick: (snippet: Snippet) => void;
  readonly onMake: () => void;
  /** Esc: back into the text, as it was. */
  readonly onBack: () => void;
  /** The person went elsewhere. */
  readonly onLeave: () => void;
}

/** Keeps the chosen line in sight. */
const showOption = (line: HTMLLIElement | null): void => line?.scrollIntoView({ block: "nearest" });

/** The list of snippets at a text field: type to filter, arrows to choose, Enter to put in, Esc to go back. */
export function SnippetPicker({ snippets, asked, selected, onPick, onMake, onBack, onLeave }: Props) {
  const id = useId();
  const [facts, setFacts] = useState(NO_FACTS);
  const [text, setText] = useState("");
  const [wanted, setWanted] = useState(0);
  const input = useRef<InputRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: "nearest" });
  }, []);
  useEffect(() => {
    void asked.then(setFacts);
  }, [asked]);

  const keyed = useMemo(
    () => rankSnippets(snippets, facts).map((one) => ({ one, key: searchKey([one.title, one.text, ...one.methods]) })),
    [snippets, facts],
  );
  const terms = searchTerms(text);
  const shown = keyed.filter(({ key }) => matchesTerms(key, terms)).map(({ one }) => one);
  const choices: readonly (Snippet | "make")[] = selected === "" ? shown : [...shown, "make"];
  const active = Math.min(wanted, choices.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  const take = (choice: Snippet | "make" | undefined) => {
    if (choice === "make") onMake();
    else if (choice) onPick(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const act = {
      ArrowDown: () => setWanted(active + 1 < choices.length ? active + 1 : 0),
      ArrowUp: () => setWanted(active > 0 ? active - 1 : choices.length - 1),
      Enter: () => take(choices[active]),
      Escape: onBack,
    }[event.key];
    if (!act) return;
    // Enter would send the form, and Esc would close the dialog in which the field stands.
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div
      ref={frame}
      className="snippet-picker"
      role="group"
      aria-label="插入用语"
      // A click in the list, or beside it, leaves the keyboard where it is.
      onMouseDown={(event) => {
        if (event.target !== input.current?.input) event.preventDefault();
      }}
      onBlur={(event) => {
        event.stopPropagation();
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      <Input
        ref={input}
        role="combobox"
        aria-label="查找用语"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        {...(choices.length > 0 ? { "aria-activedescendant": optionId(active) } : {})}
        value={text}
        maxLength={100}
        autoComplete="off"
        placeholder="标题、内容或拼音首字母"
        onChange={(event) => {
          setText(event.target.value);
          setWanted(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={id} role="listbox" aria-label="用语">
        {choices.map((choice, index) => (
          <li
            key={choice === "make" ? "make" : choice.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            ref={index === active ? showOption : null}
            onMouseMove={() => setWanted(index)}
            onClick={() => take(choice)}
          >
            {choice === "make" ? (
              "＋ 把选中的文字存为用语"
            ) : (
              <>
                <span className="snippet-title">
                  {choice.title}
                  {choice.ownerId !== null && <Tag>我的</Tag>}
                </span>
                <span className="snippet-words">
                  <SlotText text={fillSnippet(choice.text, facts.slots).text} />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="quiet">
          {snippets.length > 0
            ? "没有这样的用语。"
            : "还没有用语，可以在“设置”的“用语库”里添加，或选中一段文字存为用语。"}
        </p>
      )}
      <p className="quiet snippet-keys">↑↓ 选择　回车插入　Esc 返回</p>
    </div>
  );
}
