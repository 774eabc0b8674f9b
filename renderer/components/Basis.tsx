import { Button, Popover, Skeleton } from "antd";
import { useQuery } from "@tanstack/react-query";
import { BookOutlined } from "@ant-design/icons";

interface Rule {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
}

/** The rules in our own words, a chunk of its own: fetched when the first mark is opened. */
const useRules = () =>
  useQuery({
    queryKey: ["rules"],
    queryFn: async (): Promise<readonly Rule[]> => (await import("../../resources/help/rules.json")).default,
    staleTime: Number.POSITIVE_INFINITY,
  });

function RuleText({ rule }: { readonly rule: string }) {
  const { data } = useRules();
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  // A refusal names `R043 · LZ 四(二)`; the texts go by the requirement's number.
  const id = /R\d{3}[a-z]?/.exec(rule)?.[0] ?? rule;
  const found = data.filter((one) => one.id === id || one.id === rule);
  if (found.length === 0) return <p>{rule}</p>;
  return found.map((one) => (
    <div key={one.id} className="basis-text">
      <strong>{one.title}</strong>
      <p>{one.text}</p>
      <p className="quiet">{one.source}</p>
    </div>
  ));
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
        aria-label={`查看依据 ${rule}`}
      >
        {label}
      </Button>
    </Popover>
  );
}
