import type { MatterView } from "../../shared/contract/matters";
import type { WrittenMatter } from "../../shared/model/matter";
import type { Snapshot } from "../../shared/model/steps/approval";
import { lastStep } from "../../shared/rules/workflow/progress";
import { useOffice } from "../app/office";
import { Fact } from "./Fact";

/** The criteria of XX §16 as the self-check ticked them, with its reasons. */
const majorWords = (matter: WrittenMatter): { readonly cases: string; readonly reasons: string } | null => {
  const assessed = lastStep(matter.steps, "assess");
  if (!assessed) return null;
  const met = [assessed.publicInterest && "可能影响社会公共利益", assessed.industry && "可能对行业产生重大影响"].filter(
    (one) => one !== false,
  );
  return { cases: met.join("；") || "不属于重大", reasons: assessed.reasons };
};

interface Props {
  readonly view: MatterView;
  readonly matter: WrittenMatter;
  /** What was submitted; without it the matter as it stands. */
  readonly content: Omit<Snapshot, "plan" | "attachments">;
}

/** What the approval form (审批表, XX §16) says of the matter, filled in from what was registered. */
export const FormFacts = ({ view, matter, content }: Props) => {
  const { profile } = useOffice();
  const nameOf = (id: string) => view.counterparts.find((one) => one.id === id)?.name ?? "（已不在事项中）";
  const major = profile.major.scope === "defined" ? majorWords(matter) : null;
  const survey = lastStep(matter.steps, "survey");
  const consult = lastStep(matter.steps, "consult");
  return (
    <dl className="form-facts">
      <Fact label="承办机构">{view.section}</Fact>
      <Fact label="承办人">{view.handlers.map(({ name }) => name).join("、")}</Fact>
      {profile.startModes.length > 1 && <Fact label="启动方式">{matter.startMode}</Fact>}
      <Fact label="指导方式">{content.methods.join("、")}</Fact>
      <Fact label="指导事项" prose>
        {content.title}
      </Fact>
      <Fact label="指导对象" prose>
        {content.counterpartIds.map(nameOf).join("、")}
      </Fact>
      <Fact label="指导依据" prose>
        {content.basis}
      </Fact>
      {major && (
        <Fact label="重大情形" prose>
          {major.cases}
        </Fact>
      )}
      {major && major.reasons !== "" && (
        <Fact label="理由" prose>
          {major.reasons}
        </Fact>
      )}
      {survey && (
        <Fact label="必要性调查" prose>
          {survey.conclusion}
        </Fact>
      )}
      {consult && (
        <Fact label="专家咨询" prose>
          {`${consult.experts}：${consult.opinion}`}
        </Fact>
      )}
    </dl>
  );
};
