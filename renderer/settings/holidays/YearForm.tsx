import { ImportOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input, InputNumber } from "antd";
import { useRef, useState } from "react";
import { z } from "zod";
import type { Output } from "../../../shared/contract";
import { holidayYearSchema } from "../../../shared/model/holidays";
import { readHolidayFile } from "../../../shared/rules/holiday-file";
import { holidayLines, readHolidays, yearNamed } from "../../../shared/rules/holiday-text";
import { useChange } from "../../app/api";
import { useShortcut } from "../../app/shortcuts";
import { applyFieldErrors, Field, Section } from "../../components/fields";
import { SaveBar } from "../SaveBar";
import { fileText } from "./file-text";
import type { YearValues } from "./year-draft";
import { YearPreview } from "./YearPreview";

type Year = Output<"reminders.holidays">[number];

interface Props {
  readonly initial: YearValues;
  readonly years: readonly Year[];
  readonly shown: boolean;
  readonly onTyped: (values: YearValues) => void;
  readonly onSaved: (year: number) => void;
  readonly onLeave: () => void;
}

const SAMPLE = "2027-01-01 至 2027-01-03 放假\n2027-01-09 上班";
const shape = holidayYearSchema.shape;
const EARLIEST = 2000;
const LATEST = 2100;
const isYear = (year: number | null): year is number =>
  year !== null && Number.isInteger(year) && year >= EARLIEST && year <= LATEST;

const yearSchema = z
  .unknown()
  .refine((typed) => isYear(typed as number | null), `请填写 ${EARLIEST} 至 ${LATEST} 之间的年份`);

/** A year's arrangement, typed, pasted or imported; what was read of it stands beside, before it is saved. */
export const YearForm = ({ initial, years, shown, onTyped, onSaved, onLeave }: Props) => {
  const [form] = Form.useForm<YearValues>();
  const [values, setValues] = useState(initial);
  const [fault, setFault] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const change = useChange("reminders.saveHolidays");
  useShortcut({ keys: "Ctrl+S", label: "保存节假日安排", run: form.submit, enabled: shown });
  const { year, lines } = values;
  const reading = isYear(year) && lines.trim() !== "" ? readHolidays(lines, year) : null;
  const before = years.find((one) => one.year === year);

  const take = (next: YearValues) => {
    form.setFieldsValue(next);
    setValues(next);
    onTyped(next);
  };
  const typed = (changed: Partial<YearValues>) => {
    const next = form.getFieldsValue(true) as YearValues;
    // A notice says itself which year it is about.
    const named = changed.lines === undefined || lines !== "" ? null : yearNamed(next.lines);
    take(named !== null && isYear(named) ? { ...next, year: named } : next);
  };
  const load = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFault("");
    try {
      const found = readHolidayFile(await fileText(chosen));
      if (found.problem !== null) setFault(found.problem);
      else take({ year: found.year ?? year, source: found.source ?? values.source, lines: found.lines });
    } catch (error) {
      setFault(error instanceof RangeError ? error.message : "文件没有读出来，请确认它没有被别的程序占用。");
    }
  };
  const save = ({ source }: YearValues) => {
    if (!isYear(year) || !reading || reading.problems.length > 0) return;
    const { holidays, workdays } = reading;
    change.mutate(
      {
        rev: before && !before.shipped ? before.rev : 0,
        year: { year, source, holidays: [...holidays], workdays: [...workdays] },
      },
      { onSuccess: () => onSaved(year), onError: (error) => applyFieldErrors(form, error, "year") },
    );
  };
  return (
    <Form
      form={form}
      name="holidays"
      layout="vertical"
      initialValues={initial}
      onValuesChange={typed}
      onFinish={save}
      scrollToFirstError={{ block: "center", focus: true }}
    >
      <Section
        title={before ? `修改 ${before.year} 年的安排` : "录入一年的安排"}
        columns={1}
        extra={
          <>
            <input
              ref={file}
              type="file"
              accept=".json,.csv,.txt"
              aria-label="选择节假日文件"
              className="visually-hidden"
              tabIndex={-1}
              onChange={({ target }) => {
                void load(target.files?.[0]);
                target.value = "";
              }}
            />
            <Button icon={<ImportOutlined aria-hidden />} onClick={() => file.current?.click()}>
              从文件导入
            </Button>
          </>
        }
        intro="可以直接粘贴国务院办公厅放假通知的正文，也可以一行写一天或一段，写明放假还是上班；文件可以是 CSV、文本（同样写法）或 JSON。"
      >
        {fault && <Alert className="refused" type="error" showIcon title={fault} />}
        <div className="year-fields">
          <div>
            <div className="fields year-head">
              <Field name="year" label="年份" required schema={yearSchema}>
                <InputNumber precision={0} controls={false} className="full" autoFocus />
              </Field>
              <Field name="source" label="出处" required schema={shape.source}>
                <Input placeholder="如：国务院办公厅关于2027年部分节假日安排的通知" autoComplete="off" />
              </Field>
            </div>
            <Field
              name="lines"
              label="放假和调休上班的日子"
              required
              hint={
                <>
                  写法举例：<code>2027-01-01 至 2027-01-03 放假</code>，<code>2027/1/9,上班</code>，
                  <code>1月1日至3日放假，1月9日上班</code>。JSON：
                  <code>{'{"year":2027,"source":"…","holidays":["2027-01-01"],"workdays":["2027-01-09"]}'}</code>
                </>
              }
            >
              <Input.TextArea autoSize={{ minRows: 8, maxRows: 12 }} placeholder={SAMPLE} />
            </Field>
          </div>
          <div>
            <h3>读出的安排</h3>
            {reading && isYear(year) ? (
              <YearPreview year={year} reading={reading} />
            ) : (
              <p className="quiet">填写年份和日子以后，这里列出读到的内容，核对无误再保存。</p>
            )}
          </div>
        </div>
      </Section>
      <SaveBar pending={change.isPending} savedAt={null} error={change.error}>
        <Button onClick={onLeave}>取消</Button>
      </SaveBar>
    </Form>
  );
};

/** What stands in the form for a year that is known. */
export const valuesOf = ({ year, source, holidays, workdays }: Year): YearValues => ({
  year,
  source,
  lines: holidayLines({ holidays, workdays }),
});
