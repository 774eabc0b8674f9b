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
  const parts: (Part | false)[] = [
    {
      key: "form",
      title: all ? "审查事项" : "审批表",
      basis: all ? "R076" : "R071",
      body: <FormFacts view={view} matter={matter} content={content} />,
    },
    handled.length > 0 && {
      key: "handled",
      title: `对审核建议的处理（${handled.length}）`,
      basis: "R074",
      body: <HandledList handled={handled} />,
    },
    changes.length > 0 && {
      key: "changes",
      title: `与上次送审相比（${changes.length} 处）`,
      body: <Changes changes={changes} from="上次送审" to="本次送审" />,
    },
    after.length > 0 && {
      key: "after",
      title: `审核后的修改（${after.length} 处）`,
      body: <Changes changes={after} from="审核时" to="现在" />,
    },
    content.plan !== null &&
      !all && {
        key: "plan",
        title: "工作方案",
        basis: "R072",
        body: <PlanText plan={content.plan} changes={[...changes, ...after]} />,
      },
    {
      key: "content",
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
    { key: "files", title: `附件（${dossier.attachments.length}）`, body: <Files matterId={matter.id} /> },
    (rounds.length > 1 || Boolean(last?.review)) && {
      key: "rounds",
      title: `历次送审（${rounds.length}）`,
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
          {parts.map(({ key, title }) => (
            <Button
              key={key}
              type="text"
              size="small"
              onClick={() => body.current?.querySelector(`[data-part="${key}"]`)?.scrollIntoView({ block: "start" })}
            >
              {title}
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
