import { Button } from "antd";
import { useChange } from "../app/api";
import { useFeedback } from "../app/feedback";
import { useFolder, useOffice } from "../app/office";
import { refreshSession } from "../app/queries";
import { Section } from "../components/fields";
import { Refused } from "../components/Refused";

/** 关于: where the data lies, what guards it and what does not, and the way out of the demo. */
export function AboutTab() {
  const folder = useFolder();
  const { profile, version } = useOffice();
  const { confirm } = useFeedback();
  const leave = useChange("folder.leave");
  const ask = async () => {
    const agreed = await confirm({
      title: folder.demo ? "离开示例？" : "离开这个数据文件夹？",
      content: "文件夹里的资料原样保留，程序回到首次设置，可以新建单位资料，也可以打开已有的数据文件夹。",
      okText: "离开",
    });
    if (agreed) leave.mutate({}, { onSettled: () => void refreshSession() });
  };
  return (
    <div className="stack">
      <Section title="程序" columns={1}>
        <dl className="facts">
          <dt>名称</dt>
          <dd>行政指导工作台</dd>
          <dt>版本</dt>
          <dd>{version}</dd>
        </dl>
      </Section>
      <Section title="数据文件夹" columns={1}>
        <dl className="facts">
          <dt>位置</dt>
          <dd>{folder.path}</dd>
          <dt>用途</dt>
          <dd>{folder.demo ? "示例数据，只供试用" : "本单位的正式资料"}</dd>
          <dt>地区配置</dt>
          <dd>
            {profile.title}
            <br />
            <span className="quiet">{profile.regulation}</span>
          </dd>
        </dl>
        <Refused error={leave.error} />
        <div className="stack-foot">
          <Button loading={leave.isPending} onClick={() => void ask()}>
            {folder.demo ? "离开示例" : "换用其他数据文件夹"}
          </Button>
        </div>
      </Section>
      <Section title="记录能不能被改动" columns={1}>
        <p>每次登记、修改、签发、作废都记下何人、何时、改了什么，前后相连；有人绕过程序改动文件，打开时能看出来。</p>
        <p className="quiet">
          程序装在本单位的电脑上，拿到文件的人总能删除或替换它，程序做到的是让改动看得见，不能阻止。请按单位的规定保管电脑，定期把数据文件夹复制到另一处。
        </p>
      </Section>
    </div>
  );
}
