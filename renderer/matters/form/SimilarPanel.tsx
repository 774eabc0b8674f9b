import { Button, Form, type FormInstance, Tag } from "antd";
import { Link } from "wouter";
import { useFeedback } from "../../app/feedback";
import { useFolder } from "../../app/office";
import { Basis } from "../../components/Basis";
import { Quiet } from "../../components/Quiet";
import { Status } from "../../components/Status";
import { textBox, typeInto } from "./typeInto";
import type { Similar } from "./useSimilar";
import type { MatterValues } from "./values";

interface Props {
  readonly form: FormInstance<MatterValues>;
  readonly similar: Similar;
}

/** Earlier matters like this one (类似事项, R016): what was advised then, to look at, to open or to take over. */
export const SimilarPanel = ({ form, similar }: Props) => {
  const { readOnly } = useFolder();
  const { confirm } = useFeedback();
  const opinion = Form.useWatch("opinion", { form, preserve: true }) ?? "";

  const cite = async (text: string) => {
    const agreed =
      opinion.trim() === "" ||
      (await confirm({
        title: "换成这件事项的指导意见？",
        content: "指导意见一栏已有内容。换掉以后可以按 Ctrl+Z 退回。",
        okText: "换掉",
      }));
    const box = textBox("opinion");
    if (agreed && box) typeInto(box, 0, box.value.length, text);
  };

  if (similar.length === 0) {
    return (
      <div className="card">
        <Quiet title="没有类似的事项">选了目录事项或者对象以后，以前办过的同类事项会列在这里。</Quiet>
      </div>
    );
  }
  return (
    <section className="card similar" aria-label="类似事项">
      <p className="quiet similar-intro">
        条件基本相同的，指导也应当相同或者相近。
        <Basis rule="R016" />
      </p>
      <ul>
        {similar.map((row) => (
          <li key={row.id}>
            <div className="similar-head">
              <Link href={`/matters/${row.id}`}>{row.title}</Link>
              <Status kind={row.phase} />
            </div>
            <p className="quiet">
              {row.date}　{row.counterparts}
              {row.likeness.map((likeness) => (
                <Tag key={likeness} className="similar-tag">
                  {likeness}
                </Tag>
              ))}
            </p>
            {row.result && <p>结果：{row.result}</p>}
            <p className="similar-opinion">{row.opinion || <span className="quiet">没有填写指导意见</span>}</p>
            {row.opinion && !readOnly && (
              <Button size="small" aria-label={`引用其指导意见：${row.title}`} onClick={() => void cite(row.opinion)}>
                引用其指导意见
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Above the opinion: that there are such matters, and the way to them. */
export const SimilarHint = ({ count, onShow }: { readonly count: number; readonly onShow: () => void }) =>
  count === 0 ? null : (
    <p className="field-wide form-note similar-hint">
      以前有 {count} 件类似事项，可以对照。
      <Button type="link" size="small" disabled={false} onClick={onShow}>
        查看类似事项
      </Button>
    </p>
  );
