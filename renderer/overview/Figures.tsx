import type { Overview } from "../../shared/contract/overview";

interface FiguresProps {
  readonly title: string;
  readonly figures: Overview["figures"];
}

/** This quarter in figures, and what is open of any quarter. */
export const Figures = ({ title, figures }: FiguresProps) => {
  const shown = [
    { label: "本季指导事项", value: figures.matters, unit: "件" },
    { label: "其中书面指导", value: figures.written, unit: "件" },
    { label: "本季签发文书", value: figures.documents, unit: "份" },
    { label: "全部在办", value: figures.open, unit: "件" },
  ];
  return (
    <section className="card" aria-label={title}>
      <dl className="figures">
        {shown.map(({ label, value, unit }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value.toLocaleString("zh-CN")}
              <span>{unit}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
