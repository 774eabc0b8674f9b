import dayjs from "dayjs";
import type { MatterView } from "../../../shared/contract/matters";
import { useAnswer } from "../../app/api";
import { useOffice } from "../../app/office";
import { Section } from "../../components/fields";
import { changeWords, namesOf } from "./history-words";
import "./history.css";

/** Who did what and when, newest first, with what stood there before (办理记录). */
export const History = ({ view }: { readonly view: MatterView }) => {
  const { sections, profile } = useOffice();
  const people = useAnswer("matters.choices", {}).data?.people ?? [];
  const nameOf = namesOf(view, people, sections, profile.simpleForms);
  const entries = view.history.toSorted((a, b) => b.seq - a.seq);
  return (
    <Section title="办理记录" columns={1}>
      <ol className="history">
        {entries.map((entry) => {
          const changes = changeWords(entry, nameOf, profile.terms.counterpart);
          // The first entry put everything there; its "changes" are the page itself.
          const telling = changes.length > 0 && entry !== entries.at(-1);
          return (
            <li key={entry.seq}>
              <p>
                <strong>{entry.summary}</strong>
              </p>
              <p className="quiet">
                {dayjs(entry.at).format("YYYY-MM-DD HH:mm")}　{entry.byName}
              </p>
              {telling && (
                <details>
                  <summary>改动了 {changes.length} 处</summary>
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
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
};
