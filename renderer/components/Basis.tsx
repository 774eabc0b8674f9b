import { Button, Popover, Skeleton } from "antd";
import { BookOutlined } from "@ant-design/icons";
import { useProfileId } from "../app/office";
import { ruleNamed, sourceOf, useRules } from "./rules";

function RuleText({ rule }: { readonly rule: string }) {
  const { data } = useRules();
  const profile = useProfileId();
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  const found = ruleNamed(data, rule);
  if (!found) return <p>{rule}</p>;
  const { own, others } = sourceOf(found, profile);
  return (
    <div className="basis-text">
      <strong>{found.title}</strong>
      <p>{found.text}</p>
      {own !== "" && <p>{own}</p>}
      {others !== "" && <p className="quiet">其他地区：{others}</p>}
    </div>
  );
}

/** The small 依据 mark: opens the rule in our own words with its article. `rule` is the rule's id, e.g. `R043`. */
export function Basis({ rule, label = "依据" }: { readonly rule: string; readonly label?: string }) {
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={<RuleText rule={rule} />}
      classNames={{ root: "basis-popover" }}
    >
      <Button
        // Read even where the form around it is shut.
        disabled={false}
        className="basis"
        type="text"
        size="small"
        icon={<BookOutlined aria-hidden />}
        aria-label={label === "依据" ? `查看依据 ${rule}` : `查看${label}`}
      >
        {label}
      </Button>
    </Popover>
  );
}
