import { Button } from "antd";
import { compellingWords } from "../../../shared/rules/wording-scan";
import { useAnswer } from "../../app/api";
import { useFolder } from "../../app/office";
import { Basis } from "../../components/Basis";
import { textBox, typeInto } from "./typeInto";

/** So many are shown at once; the next come up as these are dealt with. */
const SHOWN = 5;
/** Characters shown on either side of a word. */
const AROUND = 10;

interface Props {
  /** What the field is called: 指导意见. */
  readonly label: string;
  readonly text: string;
  /** The id of the text box in which words are replaced. */
  readonly box: string | undefined;
}

/**
 * The words of a text that sound like compulsion (R011), each in its place with softer ones to click. It only warns: what
 * is said of a duty that the law sets may well stay.
 */
export const CompellingWords = ({ label, text, box }: Props) => {
  const { readOnly } = useFolder();
  const list = useAnswer("wording.get", {}).data?.words ?? [];
  const found = compellingWords(text, list);
  if (found.length === 0) return null;
  const replace = (at: number, word: string, softer: string) => {
    const target = textBox(box);
    if (target) typeInto(target, at, at + word.length, softer);
  };
  return (
    <div className="compelling" role="group" aria-label={`${label}中命令口气的词语`}>
      <p className="compelling-head">
        <span role="status">有 {found.length} 处命令口气的词语，不影响保存，可以点一下换成商量的口气。</span>
        <Basis rule="R011" />
      </p>
      <ul>
        {found.slice(0, SHOWN).map(({ at, word, softer }) => (
          <li key={at}>
            <span className="compelling-place">
              {at > AROUND && "…"}
              {text.slice(Math.max(0, at - AROUND), at)}
              <mark>{word}</mark>
              {text.slice(at + word.length, at + word.length + AROUND)}
              {at + word.length + AROUND < text.length && "…"}
            </span>
            <span className="compelling-softer">
              {softer.map((one) => (
                <Button
                  key={one}
                  size="small"
                  disabled={readOnly}
                  aria-label={`把“${word}”换成“${one}”`}
                  onClick={() => replace(at, word, one)}
                >
                  {one}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p className="quiet">另有 {found.length - SHOWN} 处，换过前面的再显示。</p>}
    </div>
  );
};
