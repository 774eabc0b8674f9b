import { FileExcelOutlined, SearchOutlined, WarningOutlined } from "@ant-design/icons";
import { App, Button, Input, type InputRef, Select, Skeleton } from "antd";
import { useMemo, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { Output } from "../../shared/contract";
import { yearOf } from "../../shared/rules/dates";
import { numbersAddress } from "../app/addresses";
import { useAnswer, useChange } from "../app/api";
import { useOffice } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Page } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { type Paper, PaperDrawer } from "../matters/detail/PaperDrawer";
import { RegisterNav } from "../register/RegisterNav";
import { BookTable } from "./BookTable";
import { countsOf, keyed, linesWith } from "./lines";
import "./numbers.css";

type Series = Output<"numbers.series">[number];
type Book = Output<"numbers.book">;

/** The series and the year that an address asks for; otherwise one that has given numbers, and this year. */
const chosen = (all: readonly Series[], search: string, thisYear: number) => {
  const asked = new URLSearchParams(search);
  const series =
    all.find(({ id }) => id === asked.get("series")) ?? all.find((one) => one.issued + one.voided > 0) ?? all[0];
  if (!series) return null;
  const year = series.years.find((one) => one === Number(asked.get("year"))) ?? thisYear;
  return { series, year: series.yearly ? year : null };
};

/** What the whole book adds up to; what nobody can account for stands out. */
const Sum = ({ book }: { readonly book: Book }) => {
  const { issued, voided, missing, unexplained } = countsOf(book.lines);
  return (
    <span role="status">
      已签发 {issued}、作废 {voided}、空号 {missing}
      {unexplained > 0 && (
        <span className="number-unexplained">
          　<WarningOutlined aria-hidden /> {unexplained} 段空号原因不明，请核对
        </span>
      )}
    </span>
  );
};

interface ShownProps {
  readonly series: Series;
  readonly year: number | null;
  readonly onYear: (year: number) => void;
}

/** One book: its sum, its search and its lines. */
const Shown = ({ series, year, onYear }: ShownProps) => {
  const { counterpart } = useOffice().profile.terms;
  const answer = useAnswer("numbers.book", { seriesId: series.id, year });
  const [text, setText] = useState("");
  const [paper, setPaper] = useState<Paper | null>(null);
  const search = useRef<InputRef>(null);
  const book = answer.data;
  const lines = useMemo(() => keyed(book?.lines ?? []), [book]);
  const found = useMemo(() => linesWith(lines, text), [lines, text]);
  useShortcut({ keys: "Ctrl+F", label: "在发文登记簿中查找", run: () => search.current?.focus({ cursor: "all" }) });
  if (answer.error && !book) return <Refused error={answer.error} />;
  if (!book) return <Skeleton active title={{ width: "30%" }} paragraph={{ rows: 12 }} />;

  const filled = series.years.find((one) => one !== year);
  const body = () => {
    if (book.lines.length === 0)
      return (
        <Quiet
          title={`${year === null ? "" : `${year}年`}还没有编过号`}
          action={
            year !== null && filled !== undefined && <Button onClick={() => onYear(filled)}>看 {filled} 年</Button>
          }
        >
          不用另外填写：文书签发时自动编号，登记在这里；作废的号和空号也在这里。
        </Quiet>
      );
    if (found.length === 0)
      return (
        <Quiet title="没有符合条件的文号" action={<Button onClick={() => setText("")}>查看全部</Button>}>
          可以输入文号、事项、{counterpart}、人员中的几个字或拼音首字母。
        </Quiet>
      );
    return (
      <BookTable
        title={book.title}
        lines={found}
        onShow={({ matterId, documentId, name, number }) =>
          setPaper({ kind: "issued", title: `${name} ${number}`, matterId, documentId })
        }
      />
    );
  };
  return (
    <>
      <div className="number-head">
        <h2>{book.title}</h2>
        <Sum book={book} />
        {text.trim() !== "" && <span className="quiet">找到 {found.length} 行</span>}
        <Input
          ref={search}
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          aria-label="查找文号"
          placeholder="文号、事项、人员或拼音首字母"
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {body()}
      <PaperDrawer paper={paper} onClose={() => setPaper(null)} />
    </>
  );
};

const seriesLabel = ({ name, documents }: Series): string =>
  documents.length > 1 ? `${name}（${documents.join("、")}）` : name;

/** 发文登记簿: every number of a series in order, with its document, the void ones and the missing ones (R050). */
export default function NumbersPage() {
  const { today } = useOffice();
  const { notification } = App.useApp();
  const [, go] = useLocation();
  const search = useSearch();
  const all = useAnswer("numbers.series", {});
  const save = useChange("numbers.save");
  const shown = all.data && chosen(all.data, search, yearOf(today));
  const choose = (series: string, year: number | null) => go(numbersAddress(series, year), { replace: true });
  const empty = shown ? shown.series.issued + shown.series.voided === 0 : true;

  const saveSheet = () => {
    if (!shown) return;
    save.mutate(
      { seriesId: shown.series.id, year: shown.year },
      {
        onSuccess: ({ path }) => {
          if (path)
            notification.success({
              title: "发文登记簿已导出",
              description: `已保存到 ${path}`,
              duration: 10,
              placement: "bottomRight",
            });
        },
      },
    );
  };
  useShortcut({ keys: "Ctrl+E", label: "导出发文登记簿", run: saveSheet, enabled: !empty && !save.isPending });

  return (
    <Page
      title="发文登记簿"
      actions={
        <>
          {shown && (
            <Select
              aria-label="号段"
              showSearch={{ optionFilterProp: "label" }}
              popupMatchSelectWidth={false}
              style={{ width: "18em" }}
              value={shown.series.id}
              onChange={(id) => choose(id, shown.year)}
              options={(all.data ?? []).map((one) => ({ value: one.id, label: seriesLabel(one) }))}
            />
          )}
          {shown?.series.yearly && (
            <Select
              aria-label="年份"
              style={{ width: "7.5em" }}
              value={shown.year}
              onChange={(year) => choose(shown.series.id, year)}
              options={shown.series.years.map((year) => ({ value: year, label: `${year}年` }))}
            />
          )}
          <ActionButton
            type="primary"
            icon={<FileExcelOutlined aria-hidden />}
            loading={save.isPending}
            onClick={saveSheet}
            action={empty ? { allowed: false, why: "这个号段还没有编过号，没有可导出的内容", rule: "" } : undefined}
          >
            导出 Excel
          </ActionButton>
        </>
      }
    >
      <RegisterNav />
      <Refused error={save.error} />
      <section className="card" aria-label="发文登记簿">
        <Refused error={all.error} />
        {shown && (
          <Shown key={`${shown.series.id} ${shown.year}`} {...shown} onYear={(year) => choose(shown.series.id, year)} />
        )}
        {!all.data && !all.error && <Skeleton active title={{ width: "30%" }} paragraph={{ rows: 12 }} />}
        {shown === null && <Quiet title="本地区的文书都不编号">没有号段，也就没有发文登记簿。</Quiet>}
      </section>
    </Page>
  );
}
