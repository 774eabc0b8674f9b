import { Form, Input } from "antd";
import { useState } from "react";
import { everyMatter } from "../../../shared/contract/matters";
import type { Profile } from "../../../shared/model/profile";
import { useAnswer, useChange } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { useFolder, useOffice } from "../../app/office";
import { applyFieldErrors, Field, Section } from "../../components/fields";
import { SaveBar } from "../SaveBar";
import { useMayChange } from "../useOfficeSave";
import { ColumnRows } from "./ColumnRows";
import { dropWording, keepWording, keptWording } from "./draft";
import { EndReasonRows } from "./EndReasonRows";
import { FollowUpLists } from "./FollowUpLists";
import { MethodRows } from "./MethodRows";
import { NameRows } from "./NameRows";
import { ExtraFields, ReviewFields, StepFields } from "./ProcedureFields";
import { ReportingFields } from "./ReportingFields";
import { RestoreButton } from "./RestoreButton";
import { SituationRows } from "./SituationRows";
import { stepChanges } from "./step-changes";
import { wordingForm, wordingOf, type WordingValues, wordingValues } from "./wording";
import "./profile.css";

const shape = wordingForm.shape;
/** The profile of an office that has rules of its own (自定义): only there are the terms the office's to choose. */
const OWN_RULES = "custom";

/**
 * 地区配置: the profile's words and steps fitted to the office's own rules (R067, R044, R051, R080); papers already issued
 * and steps already recorded stay.
 */
export function ProfileTab() {
  const { profile, profileRev } = useOffice();
  const { path } = useFolder();
  const [form] = Form.useForm<WordingValues>();
  const may = useMayChange();
  const { confirm } = useFeedback();
  const change = useChange("office.saveProfile");
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const draftOf = { folder: path, rev: profileRev };
  const [kept] = useState(() => (may ? keptWording(draftOf) : null));
  const [touched, setTouched] = useState(kept !== null);
  const open =
    useAnswer("matters.list", { ...everyMatter, status: "open", limit: 1 }, { enabled: may }).data?.total ?? 0;
  const shipped = useAnswer("setup.profiles", {}).data?.find(({ id }) => id === profile.id);

  const values = () => form.getFieldsValue(true) as WordingValues;
  const touch = () => {
    setTouched(true);
    setSavedAt(null);
    keepWording(draftOf, values());
  };
  const show = (stored: Profile) => {
    form.setFieldsValue(wordingValues(stored));
    setTouched(false);
    dropWording();
  };
  /** Before steps change under matters that are open, says what changes for them. */
  const agreed = async (wording: ReturnType<typeof wordingOf>): Promise<boolean> => {
    const changes = stepChanges(profile, wording);
    return (
      changes.length === 0 ||
      open === 0 ||
      (await confirm({
        title: `改动会影响办理中的 ${open} 件事项`,
        content: (
          <>
            <ul className="step-changes">
              {changes.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p>保存以后，这些事项从下一步起按新的规定办；已经记下的步骤和签发的文书都不变。</p>
          </>
        ),
        okText: "保存",
      }))
    );
  };
  const save = async () => {
    const wording = wordingOf(values());
    if (!(await agreed(wording))) return;
    change.mutate(
      { rev: profileRev, wording },
      {
        onSuccess: (stored) => {
          show(stored);
          setSavedAt(new Date().toISOString());
        },
        onError: (error) => applyFieldErrors(form, error, "wording"),
      },
    );
  };
  const giveUp = async () => {
    const dropped = await confirm({
      title: "放弃改动？",
      content: "没有保存的改动不会保留，这一页回到上次保存的内容。",
      okText: "放弃",
      danger: true,
    });
    if (!dropped) return;
    show(profile);
    change.reset();
  };
  return (
    <Form
      form={form}
      name="wording"
      layout="vertical"
      disabled={!may}
      initialValues={{ ...wordingValues(profile), ...kept }}
      onValuesChange={touch}
      onFinish={() => void save()}
      scrollToFirstError={{ block: "center", focus: true }}
      className="stack"
    >
      <p className="quiet profile-note">
        按“{profile.title}”编制，可按本单位的制度调整。已记下的步骤和已签发的文书不变。
        {may && "按 Alt+↑、Alt+↓ 移动所在的一行，按回车添加一行。"}
      </p>
      <Section title="指导方式" basis="R067" columns={1}>
        <MethodRows may={may} />
      </Section>
      <div className="profile-lists">
        <Section title="指导阶段" columns={1}>
          <NameRows list="stages" label="指导阶段" schema={shape.stages.element} noun="阶段" may={may} />
        </Section>
        <Section title="启动方式" columns={1}>
          <NameRows list="startModes" label="启动方式" schema={shape.startModes.element} noun="启动方式" may={may} />
        </Section>
        <Section title="简易登记的形式" columns={1}>
          <NameRows
            list="simpleMedia"
            label="简易登记的形式"
            schema={shape.simpleMedia.element}
            noun="形式"
            may={may}
          />
        </Section>
      </div>
      <Section title="可以简易登记的情形" basis="R044" columns={1}>
        <SituationRows
          list="simpleForms"
          label="可以简易登记的情形"
          none="没有列出情形，简易登记时不必选择。"
          may={may}
          known={[...profile.simpleForms, ...(shipped?.simpleForms ?? [])].map(({ code }) => code)}
        />
      </Section>
      <Section title="适用情形" basis="R004" columns={1}>
        <SituationRows
          list="occasions"
          label="适用情形"
          none="没有列出适用情形，登记时不必选择。"
          may={may}
          known={[...profile.occasions, ...(shipped?.occasions ?? [])].map(({ code }) => code)}
        />
      </Section>
      <Section title="指导类型" basis="R003" columns={1}>
        <NameRows
          list="guidanceTypes"
          label="指导类型"
          schema={shape.guidanceTypes.element}
          noun="类型"
          least={0}
          none="没有区分指导类型，登记时不必选择。"
          may={may}
        />
      </Section>
      <StepFields />
      <ReviewFields />
      <Section title="终止情形" basis="R080" columns={1}>
        <EndReasonRows may={may} />
      </Section>
      <FollowUpLists may={may} />
      <ExtraFields />
      <Section title="登记簿" basis="R051" columns={1}>
        <Field name={["register", "title"]} label="登记簿名称" required schema={shape.register.shape.title}>
          <Input autoComplete="off" />
        </Field>
        <ColumnRows may={may} />
      </Section>
      <Section title="季报" basis="R083">
        <ReportingFields />
      </Section>
      {profile.id === OWN_RULES && (
        <Section title="用语">
          <Field name={["terms", "counterpart"]} label="对相对人的称呼" required schema={shape.terms.shape.counterpart}>
            <Input autoComplete="off" />
          </Field>
        </Section>
      )}
      <Section title="文书中的固定语句" columns={1}>
        <Field
          name={["sentences", "voluntary"]}
          label="自愿原则"
          required
          schema={shape.sentences.shape.voluntary}
          hint="印在意见书上，说明对方可以自主选择。"
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Field>
        <Field
          name={["sentences", "rights"]}
          label="权利告知"
          required
          schema={shape.sentences.shape.rights}
          hint="印在意见书页脚，接在自愿声明之后。"
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Field>
      </Section>
      {may && (
        <div className="profile-foot">
          <SaveBar
            pending={change.isPending}
            savedAt={savedAt}
            error={change.error}
            giveUp={touched ? () => void giveUp() : null}
          >
            <RestoreButton
              onRestore={(values) => {
                form.setFieldsValue(values);
                touch();
              }}
            />
          </SaveBar>
        </div>
      )}
    </Form>
  );
}
