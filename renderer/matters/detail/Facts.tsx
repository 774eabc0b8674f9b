import type { ReactNode } from "react";
import { Link } from "wouter";
import type { MatterView } from "../../../shared/contract/matters";
import {
  type Application,
  type Phase,
  phaseNames,
  type SimpleMatter,
  type WrittenMatter,
} from "../../../shared/model/matter";
import { useOffice } from "../../app/office";
import { Section } from "../../components/fields";

interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly kind?: "wide" | "prose";
}

const Fact = ({ label, children, kind }: FactProps) => (
  <div className={kind === "prose" ? "is-wide is-prose" : kind === "wide" ? "is-wide" : ""}>
    <dt>{label}</dt>
    <dd>{children === "" ? "—" : children}</dd>
  </div>
);

/** A fact that is told only where there is something to tell. */
const Filled = ({ label, text, kind }: Omit<FactProps, "children"> & { readonly text: string }) =>
  text === "" ? null : (
    <Fact label={label} {...(kind ? { kind } : {})}>
      {text}
    </Fact>
  );

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join("、");

const Counterparts = ({ view }: { readonly view: MatterView }) =>
  view.counterparts.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && "、"}
      <Link href={`/counterparts/${encodeURIComponent(id)}`} title={`查看${name}的页面`}>
        {name}
      </Link>
    </span>
  ));

/** What the day on which a matter ended is called: 办结日期, 终止日期. */
const endDay = (phase: Phase): string => `${phaseNames[phase].replace(/^已/, "")}日期`;

/** What the applicant asked for (R034). */
const ApplicationFacts = ({ application }: { readonly application: Application }) => (
  <Section title="申请" basis="R034" columns={1}>
    <dl className="matter-facts">
      <Fact label="申请日期">{application.date}</Fact>
      <Fact label="申请人">{application.applicant}</Fact>
      <Filled label="申请人电话" text={application.phone} />
      <Fact label="申请事项" kind="prose">
        {application.request}
      </Fact>
      <Filled label="具体需求与情况" text={application.needs} kind="prose" />
      <Filled label="希望的方式与时间" text={application.wish} kind="prose" />
    </dl>
  </Section>
);

const named = (ids: readonly string[], known: readonly { id: string; name: string }[]): string =>
  ids.map((id) => known.find((one) => one.id === id)?.name ?? "（已不在名册）").join("、");

const WrittenFacts = ({ view, matter }: { readonly view: MatterView; readonly matter: WrittenMatter }) => {
  const { profile, sections } = useOffice();
  return (
    <>
      <Section title="基本情况" columns={1}>
        <dl className="matter-facts">
          <Fact label="指导时间">{matter.date}</Fact>
          <Fact label="指导地点">{matter.place}</Fact>
          <Fact label="指导人员">{names(view.handlers)}</Fact>
          <Fact label="承办科室">{view.section}</Fact>
          <Fact label="阶段">{matter.stage}</Fact>
          {profile.startModes.length > 1 && <Fact label="启动方式">{matter.startMode}</Fact>}
          <Fact label="指导方式">{matter.methods.join("、")}</Fact>
          <Filled label="指导类型" text={matter.guidanceType} />
          {view.progress.end && <Fact label={endDay(matter.phase)}>{view.progress.end.on}</Fact>}
          <Fact label={profile.terms.counterpart} kind="wide">
            <Counterparts view={view} />
          </Fact>
          <Fact label="指导依据" kind="wide">
            {matter.basis}
          </Fact>
          <Filled
            label="适用情形"
            text={profile.occasions.find(({ code }) => code === matter.occasion)?.name ?? matter.occasion}
            kind="wide"
          />
          <Filled label="协办科室" text={named(matter.coSectionIds, sections)} />
          <Filled label="协助单位" text={matter.assistants} />
          <Filled label="年度重点或检查计划" text={matter.planItem} />
          <Filled label="执法案号" text={matter.caseNumber} />
          <Filled label="技术类" text={matter.technical ? "是，须先咨询专家或专业部门" : ""} />
          <Filled label="属于行政检查" text={matter.inspection === null ? "" : matter.inspection ? "是" : "否"} />
          <Filled label="依法应当作出行政行为" text={matter.mandatoryAct ? "是，不能以行政指导代替" : ""} />
          <Filled label="不公开的理由" text={matter.undisclosed} kind="wide" />
        </dl>
      </Section>
      {matter.application && <ApplicationFacts application={matter.application} />}
      <Section title="指导内容" columns={1}>
        <dl className="matter-facts">
          <Fact label="事由" kind="wide">
            关于你（单位）存在的{matter.subject.replace(/问题$/, "")}问题
          </Fact>
          {matter.purpose !== "" && (
            <Fact label="目的" kind="prose">
              {matter.purpose}
            </Fact>
          )}
          <Fact label="存在问题" kind="prose">
            {matter.problem}
          </Fact>
          <Fact label="指导意见" kind="prose">
            {matter.opinion}
          </Fact>
          <Filled label="说理要点" text={matter.reasoning} kind="prose" />
          <Filled label="不予处罚依据" text={matter.leniency} kind="wide" />
          <Filled label="普法内容" text={matter.publicity} kind="wide" />
          <Fact label="指导联系人">{matter.contact}</Fact>
          <Fact label="联系电话">{matter.phone}</Fact>
          {matter.note !== "" && (
            <Fact label="备注" kind="wide">
              {matter.note}
            </Fact>
          )}
        </dl>
      </Section>
    </>
  );
};

const SimpleFacts = ({ view, matter }: { readonly view: MatterView; readonly matter: SimpleMatter }) => {
  const { simpleForms } = useOffice().profile;
  const situation = simpleForms.find(({ code }) => code === matter.situation)?.name ?? matter.situation;
  return (
    <Section title="简易登记" basis="R046" columns={1}>
      <dl className="matter-facts">
        <Fact label="指导时间">{matter.date}</Fact>
        <Fact label="指导人员">{names(view.handlers)}</Fact>
        <Fact label="方式">{matter.form}</Fact>
        {view.progress.end && <Fact label={endDay(matter.phase)}>{view.progress.end.on}</Fact>}
        {situation !== "" && (
          <Fact label="适用情形" kind="wide">
            {situation}
          </Fact>
        )}
        <Fact label="对象" kind="wide">
          {view.counterparts.length > 0 ? <Counterparts view={view} /> : matter.audience}
        </Fact>
        <Fact label="内容" kind="prose">
          {matter.content}
        </Fact>
        {matter.note !== "" && (
          <Fact label="备注" kind="wide">
            {matter.note}
          </Fact>
        )}
      </dl>
    </Section>
  );
};

/** What was registered, in the order in which the papers print it. */
export const Facts = ({ view }: { readonly view: MatterView }) =>
  view.matter.kind === "written" ? (
    <WrittenFacts view={view} matter={view.matter} />
  ) : (
    <SimpleFacts view={view} matter={view.matter} />
  );
