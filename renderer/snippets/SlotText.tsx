import { Tag } from "antd";
import { snippetSlots } from "../../shared/model/snippet";
import { slotsIn } from "../../shared/rules/snippets";

const known = new Set<string>(snippetSlots);

/** A snippet's words with its slots marked; one that nobody fills is marked as such. */
export function SlotText({ text }: { readonly text: string }) {
  const slots = slotsIn(text);
  const ends = [0, ...slots.map(({ end }) => end)];
  return (
    <>
      {slots.map(({ name, at }, index) => (
        <span key={at}>
          {text.slice(ends[index], at)}
          <Tag className="slot" {...(known.has(name) ? { color: "blue" } : { color: "gold" })}>
            {name}
          </Tag>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
