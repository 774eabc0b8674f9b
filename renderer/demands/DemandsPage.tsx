import { PlusOutlined } from "@ant-design/icons";
import { Button, Skeleton, Tabs } from "antd";
import { useState } from "react";
import { useSearch } from "wouter";
import type { DemandView, PromiseView } from "../../shared/contract/demands";
import { useAnswer } from "../app/api";
import { useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Page } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { useRecordPaper } from "../documents/useRecordPaper";
import { DemandDialog } from "./DemandDialog";
import { DemandTable } from "./DemandTable";
import {
  askedState,
  countsOf,
  type LedgerFilter,
  shownDemands,
  shownPromises,
  type ShownState,
  usualState,
} from "./filter";
import { LedgerFilters } from "./LedgerFilters";
import { NotAsked } from "./NotAsked";
import { PromiseDialog } from "./PromiseDialog";
import { PromiseTable } from "./PromiseTable";
import { useKeeper } from "./useKeeper";
import { useNamedDraft } from "../matters/drafts/useNamedDraft";
import type { Occasion } from "./values";

type Tab = "demands" | "promises";

const nobody: Occasion = { counterpartId: "", matterId: null };
const everything = { counterpartId: null, open: false };
const demandWords = { all: "全部", open: "未办结", overdue: "已逾期", done: "已办结" } as const;
const promiseWords = { all: "全部", open: "待兑现", overdue: "已逾期", done: "已兑现" } as const;

/** What the ledger is narrowed to; `state` is null until one chooses it. */
type Chosen = Omit<LedgerFilter, "state"> & { readonly state: ShownState | null };

/** Says why the ledger begins with all of it, until one narrows it. */
const NothingOpen = ({ of, filter, counts }: { of: string; filter: Chosen; counts: ReturnType<typeof countsOf> }) => {
  const untouched = filter.state === null && filter.sectionId === null && filter.text === "";
  if (!untouched || counts.open > 0 || counts.all === 0) return null;
  return (
    <p className="ledger-note quiet">
      没有{of}，下面是全部 {counts.all} 条。
    </p>
  );
};

/** Nothing found, or nothing there yet. */
const Empty = ({ any, first, onClear }: { any: boolean; first: string; onClear: () => void }) =>
  any ? (
    <Quiet title="没有符合条件的记录" action={<Button onClick={onClear}>查看全部</Button>} />
  ) : (
    <Quiet title="台账还是空的">{first}</Quiet>
  );

const Ledger = ({ search }: { readonly search: string }) => {
  const { counterpart } = useOffice().profile.terms;
  const [tab, setTab] = useState<Tab>(new URLSearchParams(search).get("tab") === "promises" ? "promises" : "demands");
  const [filter, setFilter] = useState<Chosen>({ state: askedState(search), sectionId: null, text: "" });
  const [demand, setDemand] = useState<DemandView | "new" | null>(null);
  const [promise, setPromise] = useState<PromiseView | "new" | null>(null);
  const demands = useAnswer("demands.list", everything);
  const promises = useAnswer("demands.promises", everything);
  const action = useKeeper();
  const { make, paper } = useRecordPaper();
  const draft = useNamedDraft("demand", "promise");
  const [followed, setFollowed] = useState(false);
  if (draft && !followed && demands.data && promises.data) {
    setFollowed(true);
    const { kind, target } = draft;
    if (kind === "promise") {
      setTab("promises");
      setPromise(promises.data.find(({ id }) => id === target) ?? "new");
    } else setDemand(demands.data.find(({ id }) => id === target) ?? "new");
  }
  const change = (part: Partial<Chosen>) => setFilter({ ...filter, ...part });
  const all = () => setFilter({ state: "all", sectionId: null, text: "" });
  const register = () => (tab === "demands" ? setDemand("new") : setPromise("new"));
  useShortcut({ keys: "Alt+A", label: "登记诉求或承诺", run: register, enabled: action.allowed });

  const answer = tab === "demands" ? demands : promises;
  const body = () => {
    if (!demands.data || !promises.data) return <Skeleton active title={false} paragraph={{ rows: 10 }} />;
    if (tab === "demands") {
      const counts = countsOf(demands.data.map((one) => ({ overdue: one.overdue, doneOn: one.settledOn })));
      const shown = { ...filter, state: filter.state ?? usualState(counts) };
      return (
        <>
          <LedgerFilters filter={shown} counts={counts} words={demandWords} bySection onChange={change} />
          <NothingOpen of="未办结的诉求" filter={filter} counts={counts} />
          <DemandTable
            whole
            rows={shownDemands(demands.data, shown)}
            empty={
              <Empty
                any={demands.data.length > 0}
                first={`${counterpart}提出的问题和诉求登记在这里，反馈、催办和办结都记在同一条上。`}
                onClear={all}
              />
            }
            onOpen={setDemand}
            onForm={({ id }) => make({ subject: { kind: "demand", id }, type: "demandForm" })}
          />
        </>
      );
    }
    const counts = countsOf(promises.data.map((one) => ({ overdue: one.overdue, doneOn: one.keptOn })));
    const shown = { ...filter, state: filter.state ?? usualState(counts) };
    return (
      <>
        <LedgerFilters filter={shown} counts={counts} words={promiseWords} onChange={change} />
        <NothingOpen of="待兑现的承诺" filter={filter} counts={counts} />
        <PromiseTable
          whole
          rows={shownPromises(promises.data, shown)}
          empty={
            <Empty
              any={promises.data.length > 0}
              first="作出的政策承诺登记在这里，到期提醒，兑现后记下日期。"
              onClear={all}
            />
          }
          onOpen={setPromise}
        />
      </>
    );
  };

  return (
    <Page
      title="诉求台账"
      crumbs={[{ label: counterpart, to: "/counterparts" }, { label: "诉求台账" }]}
      actions={
        <ActionButton type="primary" icon={<PlusOutlined aria-hidden />} action={action} onClick={register}>
          {tab === "demands" ? "登记诉求" : "登记承诺"}（Alt+A）
        </ActionButton>
      }
    >
      <section className="card" aria-label="诉求台账">
        <Tabs
          className="ledger-tabs"
          activeKey={tab}
          onChange={(key) => setTab(key as Tab)}
          items={[
            { key: "demands", label: "诉求" },
            { key: "promises", label: "承诺" },
          ]}
        />
        <Refused error={answer.error} />
        {body()}
      </section>
      {demand !== null && (
        <DemandDialog demand={demand === "new" ? null : demand} occasion={nobody} onClose={() => setDemand(null)} />
      )}
      {promise !== null && (
        <PromiseDialog
          promise={promise === "new" ? null : promise}
          occasion={nobody}
          onClose={() => setPromise(null)}
        />
      )}
      {paper}
    </Page>
  );
};

/** 诉求台账: demands and promises of all counterparts (R038, R021), where the region keeps them. */
export default function DemandsPage() {
  const { profile } = useOffice();
  const search = useSearch();
  if (!profile.procedure.demands) {
    return (
      <NotAsked
        title="诉求台账"
        crumbs={[{ label: profile.terms.counterpart, to: "/counterparts" }, { label: "诉求台账" }]}
        message="本地区的规范没有要求诉求和承诺台账。"
        rule="R038"
      />
    );
  }
  // Another address is another look at the ledger.
  return <Ledger key={search} search={search} />;
}
