import { Alert, Button, Form } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import type { MatterView } from "../../shared/contract/matters";
import type { DocumentKind } from "../../shared/documents/kind";
import { dateSchema } from "../../shared/model/basics";
import type { Draft } from "../../shared/model/draft";
import { isDate } from "../../shared/rules/dates";
import { useFeedback } from "../app/feedback";
import { useFolder, useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { Field, Section } from "../components/fields";
import { Page, PageSkeleton } from "../components/Page";
import { Refused } from "../components/Refused";
import { DateInput } from "../matters/DateInput";
import { keptAt } from "../matters/drafts/kept-at";
import { leaveByTab } from "../matters/leaveByTab";
import { LookOnly } from "../matters/LookOnly";
import { MatterFacts } from "../snippets/matter-facts";
import { LateField } from "../steps/DayFields";
import { BatchPrint } from "./BatchPrint";
import { BatchStanding } from "./BatchStanding";
import { Beside } from "./Beside";
import { IssueBar } from "./IssueBar";
import { Lacking } from "./Lacking";
import type { Offer } from "./offers";
import { PaperFields } from "./PaperFields";
import { PaperHandOver } from "./PaperHandOver";
import { PaperMessage } from "./PaperMessage";
import { PaperPreview } from "./PaperPreview";
import { Recipients } from "./Recipients";
import { useBatch } from "./useBatch";
import { useIssue } from "./useIssue";
import { usePaperForm } from "./usePaperForm";
import "../matters/save.css";
import "./documents.css";

interface Props {
  readonly view: MatterView;
  readonly kind: DocumentKind;
  readonly offer: Offer;
  readonly kept: Draft | undefined;
}

/** A document being made: at the left its form and whom it is for, at the right the sheet as it will be. */
export const PaperDesk = ({ view, kind, offer, kept }: Props) => {
  const { type, name } = offer;
  const { matter } = view;
  const { today } = useOffice();
  const { readOnly } = useFolder();
  const { saved, confirm } = useFeedback();
  const [, go] = useLocation();
  const paper = usePaperForm({ view, type, kind, kept });
  const issue = useIssue({ view, type, kind, paper });
  const { batch, running, run, stop } = useBatch();
  const [printing, setPrinting] = useState(false);
  const { form, several, each, ticked, prepared } = paper;
  const date = Form.useWatch("date", form) ?? paper.typed.date;
  const done = new Map(
    view.documents
      .filter((document) => document.type === type && document.state === "issued")
      .flatMap((document) => document.to.map((id) => [id, document] as const)),
  );
  // What is typed for each of several names none of them.
  const named = each ? [] : several ? ticked : matter.counterpartIds;
  const numbered = kind.series !== null;
  const act = numbered ? "签发" : "存入案卷";
  const back = `/matters/${matter.id}`;
  const matterTitle = matter.kind === "written" ? matter.title : matter.content.replaceAll("\n", " ").slice(0, 40);

  const issueAll = async () => {
    const document = await issue.issue();
    if (!document) return;
    saved(numbered ? `已签发 ${document.number}` : `《${name}》已存入案卷`);
    go(back);
  };
  const issueEach = async () => {
    const issuing = await issue.ready();
    if (!issuing) return;
    const ending = await run(issuing, ticked);
    if (ending.as === "refused") issue.refused(ending.error);
    if (ending.as === "done") await paper.spend();
    else paper.setTicked(ending.left);
  };
  const start = () => void (each ? issueEach() : issueAll());
  const may = !readOnly && offer.allowed && !running;
  useShortcut({ keys: "Ctrl+S", label: `${act}《${name}》`, run: start, enabled: may });
  useShortcut({ keys: "Alt+ArrowRight", label: "预览下一户", run: () => paper.look(1), enabled: each });
  useShortcut({ keys: "Alt+ArrowLeft", label: "预览上一户", run: () => paper.look(-1), enabled: each });

  const restart = async () => {
    const content = "草稿里填写的内容不再保留，恢复成按已有记录自动填写的样子。";
    if (await confirm({ title: "丢弃草稿，从头填写？", content, okText: "丢弃", danger: true })) await paper.restart();
  };

  if (!prepared.data) return prepared.error ? <Refused error={prepared.error} /> : <PageSkeleton rows={14} />;
  const { missing, open, message, number, values: known } = prepared.data;
  const current = view.counterparts.find(({ id }) => id === paper.current);
  return (
    <Page
      title={name}
      crumbs={[{ label: "指导事项", to: "/matters" }, { label: matterTitle, to: back }, { label: name }]}
    >
      {readOnly && <LookOnly />}
      {!offer.allowed && batch.state === "idle" && (
        <Alert type="warning" showIcon title={offer.why} className="paper-refused" />
      )}
      <Beside>
        <Form
          form={form}
          disabled={readOnly || running}
          layout="vertical"
          requiredMark
          initialValues={{
            date: paper.typed.date,
            late: paper.typed.late,
            values: { ...known, ...paper.typed.values },
          }}
          onValuesChange={paper.onValuesChange}
          onBlur={() => void paper.keeper.settle()}
          onKeyDownCapture={leaveByTab}
          onFinish={start}
          autoComplete="off"
        >
          {paper.resumed && (
            <p className="step-resumed">
              接着 {keptAt(paper.resumed.savedAt)} 的草稿填写
              <Button type="link" size="small" onClick={() => void restart()}>
                从头填写
              </Button>
            </p>
          )}
          {several && (
            <Recipients
              view={view}
              mode={paper.typed.mode}
              onMode={paper.setMode}
              ticked={ticked}
              onTick={paper.setTicked}
              done={done}
              repeated={kind.repeated === true}
              busy={running || readOnly}
            />
          )}
          <MatterFacts matter={matter} to={named}>
            <PaperFields kind={kind} known={known} missing={missing.map(({ key }) => key)} matterId={matter.id} />
          </MatterFacts>
          <Section title={act} basis="R050">
            <Field name="date" label="文书日期" required schema={dateSchema("文书日期")}>
              <DateInput />
            </Field>
            <LateField day={isDate(date) ? date : ""} />
          </Section>
          <div className="save-bar">
            {issue.unticked && <Alert type="error" showIcon title="请至少勾选一户，没有签发。" />}
            <BatchStanding view={view} batch={batch} act={act} onStop={stop} />
            {!running && (
              <>
                {offer.allowed && (
                  <Lacking kind={kind} missing={missing} open={open} form={form} matterId={matter.id} />
                )}
                <IssueBar
                  paper={paper}
                  issue={issue}
                  act={act}
                  action={offer}
                  number={date.slice(0, 4) === today.slice(0, 4) ? number : ""}
                  onStart={start}
                  onBack={() => go(back)}
                  {...(each && done.size > 0 ? { onPrintAll: () => setPrinting(true) } : {})}
                />
              </>
            )}
          </div>
        </Form>
        <PaperPreview
          name={name}
          drawing={paper.drawing}
          {...(each && current
            ? { turn: { name: current.name, at: paper.shown, count: Math.max(1, ticked.length), look: paper.look } }
            : {})}
        >
          {!kind.served && <PaperHandOver paper={paper} matterId={matter.id} />}
          {message !== "" && <PaperMessage key={message} text={message} />}
        </PaperPreview>
      </Beside>
      {printing && <BatchPrint view={view} type={type} name={name} onClose={() => setPrinting(false)} />}
    </Page>
  );
};
