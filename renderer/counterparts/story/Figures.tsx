import type { CounterpartStory } from "../../../shared/contract/counterparts";
import { useAnswer } from "../../app/api";
import { useOffice } from "../../app/office";

/** The story in figures: work done, visits of this year and how many of them were inspections (R063), what is still owed. */
export const Figures = ({ story }: { readonly story: CounterpartStory }) => {
  const { profile } = useOffice();
  const kept = profile.procedure.demands;
  const wanted = { counterpartId: story.counterpart.id, open: true };
  const demands = useAnswer("demands.list", wanted, { enabled: kept });
  const promises = useAnswer("demands.promises", wanted, { enabled: kept });
  const { year, total, inspections } = story.visits;
  const open = story.matters.filter(({ status }) => status === "open").length;
  const late = (all: readonly { readonly overdue: boolean }[] | undefined) => {
    const count = (all ?? []).filter(({ overdue }) => overdue).length;
    return count > 0 ? `逾期 ${count}` : "";
  };
  const figures = [
    { label: "指导事项", value: story.matters.length, unit: "件", note: open > 0 ? `在办 ${open}` : "" },
    {
      label: "有效文书",
      value: story.documents.filter(({ state }) => state === "issued").length,
      unit: "份",
      note: "",
    },
    { label: `${year} 年走访、回访`, value: total, unit: "次", note: `其中行政检查 ${inspections}` },
    ...(kept
      ? [
          { label: "未办结诉求", value: demands.data?.length ?? 0, unit: "件", note: late(demands.data), late: true },
          { label: "待兑现承诺", value: promises.data?.length ?? 0, unit: "项", note: late(promises.data), late: true },
        ]
      : []),
  ];
  return (
    <section className="card" aria-label="概况">
      <dl className="story-figures">
        {figures.map(({ label, value, unit, note, ...rest }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              <span>{unit}</span>
              {note !== "" && <small className={"late" in rest ? "is-late" : "quiet"}>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
