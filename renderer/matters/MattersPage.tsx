import { FileOutlined, PlusOutlined, TeamOutlined, ThunderboltOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import { everyMatter, type MatterFilter } from "../../shared/contract/matters";
import { useAnswer } from "../app/api";
import { useHolds, useMe, useOffice } from "../app/office";
import { usePreference } from "../app/preferences";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Page } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { useSettled } from "../components/useSettled";
import { ColumnChooser } from "./list/ColumnChooser";
import { columnsOf } from "./list/columns";
import { askedFor, narrows, readFilter, writeFilter } from "./list/filter";
import { Filters } from "./list/Filters";
import { MatterTable } from "./list/MatterTable";
import "./list/list.css";

/** What each person last searched for, until the program is shut: one comes back to it from a matter. */
const searched = new Map<string, string>();

/** Columns a first visitor does not need at a glance. */
const USUALLY_HIDDEN = "stage,section,result";

const MatterList = ({ search }: { readonly search: string }) => {
  const me = useMe();
  const { profile } = useOffice();
  const [, go] = useLocation();
  const works = useHolds("handler");
  const [kept, setKept] = usePreference<string>(`matters.filter.${me.id}`, "{}");
  const [hidden, setHidden] = usePreference<string>(`matters.hidden.${me.id}`, USUALLY_HIDDEN);
  const [filter, setFilter] = useState(
    () => askedFor(search) ?? { ...readFilter(kept), text: searched.get(me.id) ?? "" },
  );
  const text = useSettled(filter.text, 150);
  const answer = useAnswer("matters.list", { ...filter, text }, { keepPrevious: true });
  const columns = columnsOf(profile.terms.counterpart);
  const hiddenKeys = hidden.split(",").filter(Boolean);

  const change = (part: Partial<MatterFilter>) => {
    const next = { ...filter, offset: 0, ...part };
    setFilter(next);
    searched.set(me.id, next.text);
    setKept(writeFilter(next));
  };
  const clear = () => change({ ...everyMatter, limit: filter.limit, sort: filter.sort, descending: filter.descending });
  useShortcut({ keys: "Alt+B", label: "空白文书", run: () => go("/documents/blank") });
  const register = works ? undefined : { allowed: false, why: "登记事项需要经办人角色。", rule: "R053" };

  return (
    <Page
      title="指导事项"
      actions={
        <>
          <Button icon={<FileOutlined aria-hidden />} onClick={() => go("/documents/blank")}>
            空白文书
          </Button>
          {profile.mediation && (
            <Button icon={<TeamOutlined aria-hidden />} onClick={() => go("/mediations")}>
              行政调解登记
            </Button>
          )}
          <ActionButton
            action={register}
            icon={<ThunderboltOutlined aria-hidden />}
            onClick={() => go("/matters/quick")}
          >
            简易登记（Alt+Q）
          </ActionButton>
          <ActionButton
            action={register}
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => go("/matters/new")}
          >
            登记指导事项（Alt+N）
          </ActionButton>
        </>
      }
    >
      <div className="filter-bar">
        <Filters filter={filter} onChange={change} />
        <div className="filter-tools">
          {narrows(filter) && (
            <Button type="link" onClick={clear}>
              清除筛选
            </Button>
          )}
          <ColumnChooser columns={columns} hidden={hiddenKeys} onChange={(keys) => setHidden(keys.join(","))} />
        </div>
      </div>
      <Refused error={answer.error} />
      <MatterTable
        columns={columns}
        hidden={hiddenKeys}
        filter={filter}
        answer={answer.data}
        onChange={change}
        empty={
          narrows(filter) ? (
            <Quiet title="没有符合条件的事项" action={<Button onClick={clear}>清除筛选</Button>}>
              换一个词，或少选几个条件。
            </Quiet>
          ) : (
            <Quiet title="还没有指导事项">
              {works
                ? "按 Alt+N 登记书面指导事项；口头、电话等简便形式按 Alt+Q 简易登记。"
                : "经办人登记的事项会列在这里。"}
            </Quiet>
          )
        }
      />
    </Page>
  );
};

/** All matters (指导事项), searched as one types; filters and columns are kept for each person. */
export default function MattersPage() {
  const search = useSearch();
  // Another address is another list: the navigation leads from one counterpart's matters back to the person's own filter.
  return <MatterList key={search} search={search} />;
}
