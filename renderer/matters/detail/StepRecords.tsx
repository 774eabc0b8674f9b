import type { MatterView } from "../../../shared/contract/matters";
import { type Step, stepNames } from "../../../shared/model/steps";
import { effective } from "../../../shared/rules/workflow/progress";
import { Section } from "../../components/fields";
import { stepWords } from "../../steps/step-words";
import { useNames } from "./names";
import "./records.css";

// Services stand in a card of their own, document by document.
const isTold = (step: Step): boolean => step.act !== "serve" && !(step.act === "close" && step.note === "");

/** What each recorded step says (程序记录), in the order in which they were recorded; one taken back stays, struck through. */
export const StepRecords = ({ view }: { readonly view: MatterView }) => {
  const nameOf = useNames(view);
  const counted = new Set(effective(view.matter.steps));
  const told = view.matter.steps.filter(isTold);
  if (told.length === 0) return null;
  return (
    <Section title="程序记录" columns={1}>
      {told.map((step) => {
        const back = !counted.has(step) && step.act !== "undo";
        return (
          <article key={step.id} className={back ? "record is-back" : "record"} aria-label={stepNames[step.act]}>
            <header className="record-head">
              <h3>{stepNames[step.act]}</h3>
              <span className="quiet">
                {step.date}　{nameOf(step.by)}
                {step.late !== "" && `　补记：${step.late}`}
              </span>
              {back && <span className="record-back">已更正，不再算数</span>}
            </header>
            <dl className="record-lines">
              {stepWords(step, nameOf).map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </article>
        );
      })}
    </Section>
  );
};
