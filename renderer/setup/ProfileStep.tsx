import { Button, Form, Radio } from "antd";
import type { Profile } from "../../shared/model/profile";
import { useChange } from "../app/api";
import { useHandover } from "../app/handover";
import { refreshSession } from "../app/queries";
import { Section } from "../components/fields";
import { Refused } from "../components/Refused";
import { dropSetup } from "./draft";
import { ProfilePicker } from "./ProfilePicker";

interface Props {
  readonly profiles: readonly Profile[];
  readonly profile: Profile | undefined;
}

function OtherWays() {
  const sample = useChange("setup.sample");
  const choose = useChange("folder.choose");
  const { expect, give } = useHandover();
  const load = () => {
    expect(true);
    sample.mutate(
      {},
      {
        onSuccess: ({ login, password }) => {
          dropSetup();
          give({ kind: "sample", login, password });
        },
        onError: () => expect(false),
      },
    );
  };
  return (
    <aside className="other-ways" aria-label="其他开始方式">
      <span className="quiet">只想先试一试？</span>
      <Button size="small" loading={sample.isPending} onClick={load}>
        载入示例
      </Button>
      <span className="quiet">换了电脑，资料还在？</span>
      <Button
        size="small"
        loading={choose.isPending}
        onClick={() => choose.mutate({}, { onSettled: () => void refreshSession() })}
      >
        打开已有的数据文件夹…
      </Button>
      <Refused error={sample.error ?? choose.error} />
    </aside>
  );
}

/** Step 1: which regulation the office works under; and the quiet other ways to begin. */
export function ProfileStep({ profiles, profile }: Props) {
  const question = profile?.sharedSeriesQuestion;
  return (
    <>
      <OtherWays />
      <Section
        title="本单位按哪份规范开展行政指导？"
        intro="选定后，指导方式、文书名称、文号和登记簿都按这份规范来。没有自己地区时选“自定义”，以后可在设置中调整。"
        columns={1}
      >
        <Form.Item shouldUpdate noStyle>
          {({ getFieldError }) =>
            getFieldError("profileId").map((sentence) => (
              <p key={sentence} className="field-error" role="alert">
                {sentence}
              </p>
            ))
          }
        </Form.Item>
        <Form.Item name="profileId" rules={[{ required: true, message: "请选择一份地区配置" }]} noStyle>
          <ProfilePicker profiles={profiles} />
        </Form.Item>
      </Section>
      {question && (
        <div className="shared-series" ref={bringIntoView}>
          <Section title="两种文书是否共用一个号段？" intro={question.text} columns={1} basis="R050">
            <Form.Item
              name="sharedSeries"
              label="号段"
              rules={[{ validator: async (_rule, value) => (typeof value === "boolean" ? undefined : notChosen()) }]}
              required
            >
              <Radio.Group
                options={[
                  { value: true, label: "共用一个号段" },
                  { value: false, label: "分别编号" },
                ]}
              />
            </Form.Item>
          </Section>
        </div>
      )}
    </>
  );
}

/** A question that appears below the window's edge must be noticed. */
const bringIntoView = (node: HTMLElement | null): void =>
  node?.scrollIntoView({ block: "nearest", behavior: "smooth" });

const notChosen = (): never => {
  throw new Error("请选择一种做法");
};
