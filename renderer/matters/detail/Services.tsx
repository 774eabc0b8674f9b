import type { MatterView } from "../../../shared/contract/matters";
import { serviceWayNames } from "../../../shared/model/steps/carrying";
import { Section } from "../../components/fields";
import { Status } from "../../components/Status";
import { stepWords } from "../../steps/step-words";
import { useNames } from "./names";
import { type Served, servedPapers } from "./services";

// They stand in the line already, or in the heading above it.
const SAID = ["送达的文书", "受送达人", "送达方式", "时刻"];

const Row = ({ view, row }: { readonly view: MatterView; readonly row: Served }) => {
  const nameOf = useNames(view);
  const { service, counterpartId } = row;
  const more = service ? stepWords(service, nameOf).filter(({ label }) => !SAID.includes(label)) : [];
  return (
    <li>
      <span>{nameOf(counterpartId)}</span>
      {service ? (
        <span>{[serviceWayNames[service.way], service.date, service.time].filter(Boolean).join(" ")}</span>
      ) : (
        <span className="service-open">尚未送达</span>
      )}
      {more.length > 0 && (
        <span className="service-more">{more.map(({ label, text }) => `${label}：${text}`).join("；")}</span>
      )}
    </li>
  );
};

/** 送达情况: each letter with each counterpart, how and when it reached them (R042). */
export const Services = ({ view }: { readonly view: MatterView }) => {
  const papers = servedPapers(view);
  const wanted = view.needs.service || papers.some(({ rows }) => rows.some(({ service }) => service !== undefined));
  if (papers.length === 0 || !wanted) return null;
  return (
    <Section title="送达情况" basis="R042" columns={1}>
      {papers.map(({ document, rows }) => (
        <div key={document.id} className="service-paper">
          <h3>
            {document.number} {document.state === "void" && <Status kind="void" />}
          </h3>
          <ul className="services">
            {rows.map((row) => (
              <Row key={row.counterpartId} view={view} row={row} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
};
