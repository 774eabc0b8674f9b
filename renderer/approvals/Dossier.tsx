import { Button } from "antd";
import { type ReactNode, useId, useRef } from "react";
import { Link } from "wouter";
import type { Dossier as DossierView } from "../../shared/contract/approvals";
import type { WrittenMatter } from "../../shared/model/matter";
import { useOffice } from "../app/office";
import { Basis } from "../components/Basis";
import { Status } from "../components/Status";
import { Changes } from "./Changes";
import { Fact } from "./Fact";
import { Files } from "./Files";
import { FormFacts } from "./FormFacts";
import { HandledList } from "./Handled";
import { PlanText } from "./PlanText";
import { Rounds } from "./Rounds";
import { handledOf, submittedContent } from "./submitted";

interface Part {
  readonly key: string;
  /** How it is called in the row of parts. */
  readonly short: string;
  readonly title: string;
  readonly basis?: string;
  readonly body: ReactNode;
}

/** What there is to read, in the order in which a reviewer reads: the form, what became of the last round, the plan, files. */
const usePartsOf = (dossier: DossierView, matter: WrittenMatter): Part[] => {
  const { profile } = useOffice();
  const { rounds, view } = dossier;
  const [last, before] = rounds;
  const content = submittedContent(view, matter, rounds);
  const changes = last?.changes ?? [];
  const after = last?.changedAfter ?? [];
  const handled = [...(before ? handledOf(before, last) : []), ...(last ? handledOf(last, undefined) : [])];
  const all = profile.major.scope === "all";
  const form: Part = {
    key: "form",
    short: all ? "审查事项" : "审批表",
    title: all ? "审查事项" : "审批表",
    basis: all ? "R076" : "R071",
    body: <FormFacts view={view} matter={matter} content={content} />,
  };
  const news: (Part | false)[] = [
    after.length > 0 && {
      key: "after",
      short: `审核后改动 ${after.length}`,
      title: "审核后的改动",
      body: <Changes changes={after} from="审核时" to="现在" />,
    },
    handled.length > 0 && {
      key: "handled",
      short: `建议处理 ${handled.length}`,
      title: "对审核建议的处理",
      basis: "R074",
      body: <HandledList handled={handled} />,
    },
    changes.length > 0 && {
      key: "changes",
      short: `改动 ${changes.length}`,
      title: "与上次送审相比",
      body: <Changes changes={changes} from="上次送审" to="本次送审" />,
    },
  ];
  const plan: Part | false = content.plan !== null &&
    !all && {
      key: "plan",
      short: "方案",
      title: "工作方案",
      basis: "R072",
      body: <PlanText plan={content.plan} changes={[...changes, ...after]} />,
    };
  const parts: (Part | false)[] = [
    // Who has read it once wants to see what is new.
    ...(rounds.length > 1 || after.length > 0 ? [...news, form] : [form, ...news]),
    plan,
    {
      key: "content",
      short: "意见书内容",
      title: "意见书内容",
      body: (
        <dl className="form-facts">
          <Fact label="存在问题" prose>
            {content.problem}
          </Fact>
          <Fact label="指导意见" prose>
            {content.opinion}
          </Fact>
        </dl>
      ),
    },
    {
      key: "files",
      short: `附件 ${dossier.attachments.length}`,
      title: "附件",
      body: <Files matterId={matter.id} />,
    },
    (rounds.length > 1 || Boolean(last?.review)) && {
      key: "rounds",
      short: `历次 ${rounds.length}`,
      title: "历次送审",
      body: <Rounds dossier={dossier} />,
    },
  ];
  return parts.filter((part) => part !== false);
};

interface Props {
  readonly dossier: DossierView;
  readonly matter: WrittenMatter;
}

/** The dossier of one matter as it is read: its head and its parts, each one step away. */
export const Dossier = ({ dossier, matter }: Props) => {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const parts = usePartsOf(dossier, matter);
  const { view, rounds } = dossier;
  const submitted = rounds[0]?.submit;
  return (
    <section className="dossier" aria-labelledby={id}>
      <header className="dossier-head">
        <h2 id={id}>
          <Link href={`/matters/${matter.id}`} title="打开这件事项">
            {matter.title}
          </Link>
          <Status kind={matter.phase} />
        </h2>
        <p className="quiet">
          {view.counterparts.map(({ name }) => name).join("、")}
          {submitted && `　${submitted.date} 第 ${rounds.length} 次送审`}
        </p>
        <nav className="dossier-parts" aria-label="案卷各部分">
          {parts.map(({ key, short }) => (
            <Button
              key={key}
              type="text"
              size="small"
              onClick={() => body.current?.querySelector(`[data-part="${key}"]`)?.scrollIntoView({ block: "start" })}
            >
              {short}
            </Button>
          ))}
        </nav>
      </header>
      <div ref={body} className="dossier-body" tabIndex={0} role="region" aria-label="案卷内容">
        {parts.map(({ key, title, basis, body: content }) => (
          <section key={key} data-part={key} className="dossier-part" aria-label={title}>
            <h3>
              {title}
              {basis && <Basis rule={basis} />}
            </h3>
            {content}
          </section>
        ))}
      </div>
    </section>
  );
};
