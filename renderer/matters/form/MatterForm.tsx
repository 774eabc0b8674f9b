import { EyeInvisibleOutlined, EyeOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { Draft } from "../../../shared/model/draft";
import type { WrittenMatter } from "../../../shared/model/matter";
import { answerKey, call, CallError, useAnswer } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { useFolder, useOffice } from "../../app/office";
import { usePreference } from "../../app/preferences";
import { useShortcut } from "../../app/shortcuts";
import { ActionButton } from "../../components/ActionButton";
import { applyFieldErrors } from "../../components/fields";
import { fieldPath } from "../../components/field-path";
import { type Crumb, Page } from "../../components/Page";
import { useRoom } from "../../components/useRoom";
import { DraftBanner } from "../drafts/DraftBanner";
import { DraftMark } from "../drafts/DraftMark";
import { useDraft } from "../drafts/useDraft";
import { SnippetFactsProvider } from "../../snippets/facts";
import { useMatterFacts } from "../../snippets/matter-facts";
import { type AsideTab, FormAside } from "../preview/FormAside";
import { leaveByTab } from "../leaveByTab";
import { LookOnly } from "../LookOnly";
import { SaveRefused } from "../SaveRefused";
import { printedDay } from "../../../shared/rules/dates";
import { isAppliedFor } from "../../../shared/rules/start-mode";
import { ApplicationFields } from "./ApplicationFields";
import { BasicFields, CounterpartFields } from "./BasicFields";
import { ContentFields, ResultFields } from "./ContentFields";
import { hasMore, isUnderMore, MoreFields } from "./MoreFields";
import { SimilarHint, SimilarPanel } from "./SimilarPanel";
import { useSimilar } from "./useSimilar";
import { blankApplication, draftValues, type MatterValues, savedValues, valuesOf } from "./values";
import "./form.css";

interface Props {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly start: MatterValues;
  /** The matter being changed; absent for a new one. */
  readonly editing?: WrittenMatter;
}

/**
 * The form of a written matter: registers a new one or changes one that has no issued document. What is typed is kept as
 * a draft; a refusal leaves everything as typed.
 */
export const MatterForm = ({ title, crumbs, start, editing }: Props) => {
  const [form] = Form.useForm<MatterValues>();
  const [, go] = useLocation();
  const client = useQueryClient();
  const { saved } = useFeedback();
  const { readOnly } = useFolder();
  const { profile, today } = useOffice();
  const [draft, draftState] = useDraft("written", editing?.id ?? null);
  const people = useAnswer("matters.choices", {}).data?.people ?? [];
  const [rev, setRev] = useState(editing?.rev ?? 0);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const [preview, setPreview] = usePreference<"shown" | "hidden">("matters.preview", "shown");
  const [tab, setTab] = useState<AsideTab>(profile.documents[0]?.type ?? "opinionLetter");
  const [more, setMore] = useState(() => hasMore(start));
  const facts = useMatterFacts(() => {
    const words = form.getFieldsValue(true) as MatterValues;
    return { words, more: { 日期: printedDay(words.date) } };
  });
  const similar = useSimilar(form, editing?.id ?? null);
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, 16, 400).height;
  const act = editing ? "保存" : "登记";

  const isNew = !editing && start.place === "";
  useEffect(() => {
    if (!isNew || readOnly) return undefined;
    // Pages are put together after the frame has taken the focus; whoever is in a field by then stays there.
    const timer = setTimeout(() => {
      if (!frame.current?.contains(document.activeElement)) form.focusField("place");
    }, 0);
    return () => clearTimeout(timer);
  }, [form, isNew, readOnly]);

  const keep = () => draft.keep(form.getFieldsValue(true));
  const nameOf = (id: string | undefined) => people.find((person) => person.id === id)?.name ?? "";

  const onChange = (changed: Partial<MatterValues>, all: MatterValues) => {
    if (changed.handlerIds) {
      // The contact follows the first handler until somebody types another name.
      const before = people.find((person) => person.name === all.contact);
      if (all.contact === "" || before) form.setFieldValue("contact", nameOf(changed.handlerIds[0]) || all.contact);
    }
    // What is not on the page just now is not among `all`: an application typed before comes back.
    if (changed.startMode && isAppliedFor(changed.startMode) && !form.getFieldValue("application")) {
      form.setFieldValue("application", blankApplication(today));
    }
    keep();
  };

  const fill = (values: MatterValues) => {
    form.setFieldsValue(values);
    setMore(hasMore(values));
  };

  const resume = async (kept: Draft) => {
    await draft.settle();
    draft.detach();
    fill(draftValues(kept.values, start));
    draft.resume(kept);
  };

  const reload = async () => {
    if (!editing) return;
    await draft.settle();
    const { matter } = await call("matters.get", { id: editing.id });
    if (matter.kind !== "written") return;
    draft.detach();
    setRev(matter.rev);
    fill(valuesOf(matter));
    setError(null);
    await client.invalidateQueries({ queryKey: ["drafts"] });
  };

  /** Brings a field into view; one that is folded away only after it has been drawn. */
  const show = (name: (string | number)[]) => {
    const folded = isUnderMore(name[0]) && !more;
    if (folded) setMore(true);
    setTimeout(() => {
      form.scrollToField(name, { block: "center", focus: true });
      // A group takes no focus itself; its first answer does.
      frame.current?.querySelector<HTMLElement>(`[role="radiogroup"][id="${name.join("_")}"] input`)?.focus();
    }, 0);
  };

  const save = async () => {
    if (busy) return;
    try {
      await form.validateFields();
    } catch {
      const first = form.getFieldsError().find((field) => field.errors.length > 0);
      if (first) show(first.name);
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const fields = savedValues(form.getFieldsValue(true) as MatterValues, profile, today);
      const draftId = await draft.settle();
      const view = editing
        ? await call("matters.update", { id: editing.id, rev, fields, draftId })
        : await call("matters.register", { fields, draftId });
      draft.detach();
      client.setQueryData(answerKey("matters.get", { id: view.matter.id }), view);
      saved(editing ? "已保存" : "已登记");
      go(`/matters/${view.matter.id}`);
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      const [first] = Object.keys(refused.refusal.fields ?? {});
      if (applyFieldErrors(form, refused) && first !== undefined) show([...fieldPath(first, "fields")]);
      else setError(refused);
    } finally {
      setBusy(false);
    }
  };
  useShortcut({ keys: "Ctrl+S", label: `${act}指导事项`, run: () => void save(), enabled: !readOnly });

  return (
    <Page
      title={title}
      crumbs={crumbs}
      actions={
        <Button
          icon={preview === "shown" ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
          aria-pressed={preview === "shown"}
          onClick={() => setPreview(preview === "shown" ? "hidden" : "shown")}
        >
          {preview === "shown" ? "收起预览" : "显示预览"}
        </Button>
      }
    >
      {readOnly ? (
        <LookOnly />
      ) : (
        <DraftBanner
          kind="written"
          target={editing?.id ?? null}
          inUse={[draftState.id]}
          onResume={(kept) => void resume(kept)}
        />
      )}
      <div
        ref={frame}
        className={preview === "shown" ? "work-form has-preview" : "work-form"}
        style={{ "--room": `${room}px` } as CSSProperties}
      >
        <Form
          form={form}
          disabled={readOnly}
          layout="vertical"
          requiredMark
          initialValues={start}
          onValuesChange={onChange}
          onBlur={() => void draft.settle()}
          onKeyDownCapture={leaveByTab}
          onFinish={() => void save()}
          autoComplete="off"
        >
          <SnippetFactsProvider value={facts}>
            <BasicFields start={start} />
            <CounterpartFields />
            <ApplicationFields onFilled={keep} />
            <ContentFields
              onFilled={keep}
              similar={
                <SimilarHint
                  count={similar.length}
                  onShow={() => {
                    setPreview("shown");
                    setTab("similar");
                  }}
                />
              }
            />
            <MoreFields open={more} onOpen={setMore} />
            <ResultFields />
          </SnippetFactsProvider>
          <Form.Item name="form" hidden>
            <Input />
          </Form.Item>
          <div className="save-bar">
            <SaveRefused error={error} onReload={() => void reload()} />
            <div className="save-bar-row">
              <DraftMark draft={draftState} />
              <span className="save-bar-buttons">
                <Button disabled={false} onClick={() => go(editing ? `/matters/${editing.id}` : "/matters")}>
                  返回
                </Button>
                <ActionButton action={undefined} type="primary" loading={busy} onClick={() => void save()}>
                  {act}（Ctrl+S）
                </ActionButton>
              </span>
            </div>
          </div>
        </Form>
        {preview === "shown" && (
          <FormAside
            form={form}
            tab={tab}
            onTab={setTab}
            count={similar.length}
            similar={<SimilarPanel form={form} similar={similar} />}
          />
        )}
      </div>
    </Page>
  );
};
