import { useQueries } from "@tanstack/react-query";
import { DocxPane } from "../matters/preview/DocxPane";
import { drawDocx } from "../matters/preview/docx";
import type { Printable } from "./filing";
import { bytesOfPaper } from "./paper-bytes";

/** So many are drawn; a set of a hundred letters is looked at by its first. */
const DRAWN = 12;

interface Props {
  readonly matterId: string;
  readonly chosen: readonly Printable[];
}

/** What will be printed, one below another, in order. */
export const SetPreview = ({ matterId, chosen }: Props) => {
  const first = chosen.slice(0, DRAWN);
  const sheets = useQueries({
    queries: first.map(({ key, paper }) => ({
      queryKey: ["documents", "drawn", matterId, key],
      queryFn: async () => drawDocx(await bytesOfPaper(matterId, paper)),
      gcTime: 0,
    })),
  });
  return (
    <div className="paper-set-preview" role="group" aria-label="打印预览">
      {first.map(({ key, label }, index) => (
        <section key={key} aria-label={label}>
          <h3>{label}</h3>
          <DocxPane drawn={sheets[index]?.data ?? null} label={`${label}预览`} />
        </section>
      ))}
      {chosen.length > DRAWN && <p className="quiet">其余 {chosen.length - DRAWN} 份不在这里显示，打印时都有。</p>}
    </div>
  );
};
