import { Tag } from "antd";
import { Link } from "wouter";
import type { CounterpartStory } from "../../../shared/contract/counterparts";
import { type Counterpart, counterpartKindNames } from "../../../shared/model/counterpart";
import { answerNames } from "../../../shared/model/steps/before";
import { maskIdentityNumber } from "../../../shared/rules/mask";
import { Section } from "../../components/fields";

/** The record as it stands now; its identity number only in its own form. */
export const Known = ({ counterpart }: { readonly counterpart: Counterpart }) => {
  const individual = counterpart.kind === "individual";
  const facts: readonly (readonly [label: string, text: string])[] = [
    ["类型", counterpartKindNames[counterpart.kind]],
    individual
      ? ["公民身份号码", maskIdentityNumber(counterpart.identityNumber)]
      : ["统一社会信用代码", counterpart.creditCode],
    ...(individual
      ? []
      : ([[counterpart.kind === "enterprise" ? "法定代表人" : "负责人", counterpart.representative]] as const)),
    ["联系电话", counterpart.phone],
    ["地址", counterpart.address],
    ["行业", counterpart.industry],
    ...(counterpart.note === "" ? [] : ([["备注", counterpart.note]] as const)),
  ];
  return (
    <Section title="基本情况" basis="R009" columns={1}>
      <dl className="story-facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text || "—"}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};

const answerColours = { accepted: "success", refused: "error", pending: "default" } as const;

/** What it said to guidance (接受、拒绝、待定, R032), the newest first. */
export const Answers = ({ story: { answers } }: { readonly story: CounterpartStory }) => (
  <Section title="对指导的意愿" basis="R032" columns={1}>
    {answers.length === 0 && <p className="quiet">没有记录过接受或者拒绝。</p>}
    <ul className="story-list">
      {answers.map(({ matterId, matterTitle, date, answer, occasion }) => (
        <li key={`${matterId} ${date} ${occasion} ${answer}`}>
          <span>
            {date}　{occasion}
          </span>
          <Tag color={answerColours[answer]}>{answerNames[answer]}</Tag>
          <Link href={`/matters/${matterId}`}>{matterTitle}</Link>
        </li>
      ))}
    </ul>
  </Section>
);

const SHOWN = 10;

/** Who came when, and whether it was an inspection (R063). */
export const Visits = ({ story: { visits } }: { readonly story: CounterpartStory }) => (
  <Section title="走访与回访" basis="R063" columns={1}>
    {visits.days.length === 0 && <p className="quiet">没有走访、回访的记录。</p>}
    <ul className="story-list">
      {visits.days.slice(0, SHOWN).map(({ matterId, matterTitle, date, inspection }, index) => (
        // Two visits of one matter may fall on one day.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${matterId} ${date} ${index}`}>
          <span>{date}</span>
          {inspection && <Tag color="warning">行政检查</Tag>}
          <Link href={`/matters/${matterId}`}>{matterTitle}</Link>
        </li>
      ))}
    </ul>
    {visits.days.length > SHOWN && <p className="quiet">更早的 {visits.days.length - SHOWN} 次见各事项。</p>}
  </Section>
);
