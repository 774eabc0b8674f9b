import dayjs from "dayjs";
import type { MatterView } from "../../../shared/contract/matters";
import { useOffice } from "../../app/office";
import { Section } from "../../components/fields";
import { type ChangeWords, changeWords, recordedWords } from "./history-words";
import { useNames } from "./names";
import "./history.css";

const Changes = ({ changes }: { readonly changes: readonly ChangeWords[] }) => (
  <table className="history-changes">
    <thead>
      <tr>
        <th scope="col">栏目</th>
        <th scope="col">原来</th>
        <th scope="col">现在</th>
      </tr>
    </thead>
    <tbody>
      {changes.map((change) => (
        <tr key={change.path}>
          <th scope="row">{change.label}</th>
          <td>{change.from}</td>
          <td>{change.to}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Who did what and when, newest first, with what stood there before (办理记录). */
export const History = ({ view }: { readonly view: MatterView }) => {
  const { profile } = useOffice();
  const nameOf = useNames(view);
  const entries = view.history.toSorted((a, b) => b.seq - a.seq);
  return (
    <Section title="办理记录" columns={1}>
      <ol className="history">
        {entries.map((entry) => {
          // The first entry put everything there; its "changes" are the page itself.
          const first = entry === entries.at(-1);
          const changes = first ? [] : changeWords(entry, nameOf, profile.terms.counterpart);
          const recorded = first ? [] : recordedWords(entry, nameOf);
          return (
            <li key={entry.seq}>
              <p>
                <strong>{entry.summary}</strong>
              </p>
              <p className="quiet">
                {dayjs(entry.at).format("YYYY-MM-DD HH:mm")}　{entry.byName}
              </p>
              {recorded.length > 0 && (
                <details>
                  <summary>记录的内容</summary>
                  <dl className="history-recorded">
                    {recorded.map(({ label, text }) => (
                      <div key={label}>
                        <dt>{label}</dt>
                        <dd>{text}</dd>
                      </div>
                    ))}
                  </dl>
                </details>
              )}
              {changes.length > 0 && (
                <details>
                  <summary>改动了 {changes.length} 处</summary>
                  <Changes changes={changes} />
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
};
