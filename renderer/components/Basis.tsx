import { Button, Popover, Skeleton } from "antd";
import { BookOutlined } from "@ant-design/icons";
import { ruleNamed, useRules } from "./rules";

function RuleText({ rule }: { readonly rule: string }) {
  const { data } = useRules();
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  const found = ruleNamed(data, rule);
  if (!found) return <p>{rule}</p>;
  return (
    <div className="basis-text">
      <strong>{found.title}</strong>
      <p>{found.text}</p>
      <p className="quiet">{found.source}</p>
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
