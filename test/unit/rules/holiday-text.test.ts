import * as fc from "fast-check";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { addDays } from "../../../shared/rules/dates";
import { readHolidayFile } from "../../../shared/rules/holiday-file";
import { dayRanges, holidayLines, readHolidays, workingDaysIn, yearNamed } from "../../../shared/rules/holiday-text";

const RESOURCES = path.resolve(import.meta.dirname, "../../../resources");
interface Shipped {
  year: number;
  source: string;
  holidays: string[];
  workdays: string[];
}
const shipped = (year: number) =>
  JSON.parse(fs.readFileSync(path.join(RESOURCES, `holidays/${year}.json`), "utf8")) as Shipped;

const NOTICE_2025 = `国务院办公厅关于2025年
部分节假日安排的通知
国办发明电〔2024〕12号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、国庆节和中秋节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周三）放假1天，不调休。
　　二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
　　三、清明节：4月4日（周五）至6日（周日）放假，共3天。
　　四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
　　五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
　　六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置。
国务院办公厅
2024年11月12日`;

const NOTICE_2026 = `国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
2025年11月4日`;

test("the State Council's notice, pasted as it stands, gives the tables that are shipped", () => {
  for (const [year, notice] of [
    [2025, NOTICE_2025],
    [2026, NOTICE_2026],
  ] as const) {
    const { holidays, workdays } = shipped(year);
    expect(readHolidays(notice, year)).toEqual({ holidays, workdays, problems: [], remarks: [] });
    // In half-width characters and on one line too.
    expect(readHolidays(notice.normalize("NFKC").replaceAll("\n", " "), year).problems).toEqual([]);
  }
  expect(yearNamed(NOTICE_2026)).toBe(2026);
});

test("lines as people and spreadsheets write them", () => {
  const of = (text: string) => {
    const { holidays, workdays, problems } = readHolidays(text, 2027);
    expect(problems).toEqual([]);
    return [holidays, workdays];
  };
  const newYear = [["2027-01-01", "2027-01-02", "2027-01-03"], ["2027-01-09"]];
  expect(of("2027-01-01 至 2027-01-03 放假\n2027-01-09 上班")).toEqual(newYear);
  expect(of("日期,类型\n2027/1/1,放假\n2027/1/2,休\n2027/1/3,放假\n2027/1/9,调休上班\n")).toEqual(newYear);
  expect(of("元旦\t20270101\t休\n元旦\t20270102\t休\n元旦\t20270103\t休\n\t20270109\t班")).toEqual(newYear);
  expect(of("1月1日—3日放假；1月9日补班")).toEqual(newYear);
  expect(of("2027年1月1日至1月3日放假，2027年1月9日上班")).toEqual(newYear);
  expect(of("date,type\r\n2027.1.1~2027.1.3,holiday\r\n2027.1.9,workday")).toEqual(newYear);
});

test("what cannot be read is said, and nothing is guessed", () => {
  const problems = (text: string) => readHolidays(text, 2027).problems.join();
  expect(problems("")).toContain("没有读到");
  expect(problems("节假日待定")).toContain("没有读到");
  expect(problems("2027-01-01")).toBe("“2027-01-01”没有写明放假还是上班");
  expect(problems("2027-02-30 放假")).toBe("“2027-02-30”不是有效的日期");
  expect(problems("1月3日至1日放假")).toContain("起止不对");
  expect(problems("2026-01-01 放假")).toContain("不是 2027 年的日期");
  expect(problems("1月1日放假。1月1日放假")).toContain("写了不止一次");
  // 4 January 2027 is a Monday.
  expect(problems("1月1日放假。1月4日上班")).toContain("不是周末");
  expect(readHolidays("1月1日放假", 2027).remarks.join()).toContain("请核对是否录全");
});

test("a year written as lines is read back as it was; ranges keep every day", () => {
  for (const year of [2025, 2026]) {
    const { holidays, workdays, source } = shipped(year);
    expect(readHolidays(holidayLines({ holidays, workdays }), year)).toMatchObject({
      holidays,
      workdays,
      problems: [],
    });
    expect(workingDaysIn(year, { holidays, workdays, source })).toBe(248);
  }
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(days, (numbers) => {
      const holidays = numbers.map((day) => addDays("2027-01-01", day)).toSorted();
      expect(dayRanges(holidays).reduce((sum, { count }) => sum + count, 0)).toBe(holidays.length);
      const lines = holidayLines({ holidays, workdays: [] });
      // A range that is longer than any holiday is doubted, not read.
      if (dayRanges(holidays).every(({ count }) => count <= 31)) {
        expect(readHolidays(lines, 2027).holidays).toEqual(holidays);
      }
    }),
  );
});

test("no text makes the reading fail", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom("1月", "32日", "至", "2027-", "01-01", "放假", "上班", "，", "。", "\n", "(", "99"))
      .map((all) => all.join("")),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const { holidays, workdays, problems } = readHolidays(text, 2027);
      if (problems.length === 0) expect(holidays.length + workdays.length).toBeGreaterThan(0);
      readHolidayFile(text);
    }),
  );
});

test("a file: the shipped form, the form of lists on the web, CSV with a mark in front; what it is not is said", () => {
  const own = readHolidayFile(JSON.stringify(shipped(2026)));
  expect(own).toMatchObject({ year: 2026, source: shipped(2026).source, problem: null });
  expect(readHolidays(own.lines, 2026).holidays).toEqual(shipped(2026).holidays);
  const web = {
    year: 2027,
    papers: [],
    days: [
      { name: "元旦", date: "2027-01-01", isOffDay: true },
      { name: "元旦", date: "2027-01-09", isOffDay: false },
    ],
  };
  expect(readHolidayFile(JSON.stringify(web))).toMatchObject({ year: 2027, lines: "2027-01-01 放假\n2027-01-09 上班" });
  expect(readHolidayFile("\uFEFF日期,类型\n2027-01-01,放假")).toMatchObject({ year: 2027, problem: null });
  for (const wrong of ["", "{", "[1", "{}", '{"holidays":[1]}', "PK\u0003\u0004", "a\u0000b"]) {
    expect(readHolidayFile(wrong).problem, wrong).toMatch(/没有导入|读不出文字/);
  }
});
