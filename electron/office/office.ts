import { checkStart, explainGaps, formatNumber, nextNumber } from "../../shared/rules/numbering";
import { yearOf } from "../../shared/rules/dates";
import type { SeriesRecord } from "../../shared/model/office";
import type { ProfileWording } from "../../shared/model/profile";
import type { Call, Of, UseCases } from "./context";
import { rephaseOpen } from "./matter-change";
import { notFound, Refused } from "./refused";
import { usedNumbers, yearsOf } from "./series";
import { seriesAfter } from "./series-change";
import { entry, theOffice, theProfile } from "./store";

const seriesView = (call: Call, series: SeriesRecord) => {
  const used = usedNumbers(call, series.id);
  const year = yearOf(call.clock.today());
  return {
    ...series,
    given: used.length,
    nextNumber: formatNumber(series, year, nextNumber(series, year, used)),
    gaps: (series.yearly ? yearsOf(series, used, year) : [year]).flatMap((one) =>
      explainGaps(series, one, used).map((gap) => ({
        year: one,
        from: gap.from,
        to: gap.to,
        reason: gap.kind === "start" ? gap.reason : "",
      })),
    ),
  };
};

/** What must not stand twice in a list of the profile. */
const wordingNames = (wording: ProfileWording): Record<string, readonly string[]> => ({
  指导方式的名称: wording.methods.map((method) => method.name),
  阶段: wording.stages,
  启动方式: wording.startModes,
  简易登记的方式: wording.simpleMedia,
  简易情形的名称: wording.simpleForms.map((situation) => situation.name),
  适用情形的名称: wording.occasions.map((occasion) => occasion.name),
  指导类型: wording.guidanceTypes,
  终止情形: wording.endReasons.map((reason) => reason.name),
  回访理由: wording.procedure.visitScopes,
  约谈事由: wording.procedure.talkReasons,
  评估方式: wording.procedure.evaluationWays,
  登记簿的列: wording.register.columns.map((column) => column.key),
});

const findSeries = (call: Call, id: string): SeriesRecord => {
  const series = call.store.office.get("series", id);
  if (!series) throw notFound("该号段");
  return series;
};

/** What a start must say beside its number. */
const startProblems = (year: number, reason: string): Record<string, string> => ({
  ...(year < 2000 || year > 2100 ? { year: "年份应在 2000 至 2100 之间" } : {}),
  ...(reason === "" ? { reason: "请填写原因，以便核对缺号" } : {}),
});

/** The office's own facts (单位设置): names and codes, sections, number series. */
export const office: UseCases<Of<"office">> = {
  "office.get": (call) => {
    const { recovery: _recovery, ...view } = theOffice(call.store);
    return {
      office: view,
      profile: theProfile(call.store),
      profileRev: call.store.office.get("profile", "profile")?.rev ?? 0,
      sections: [...call.store.office.all("sections")],
      today: call.clock.today(),
      version: call.version,
    };
  },

  "office.save": async (call, { rev, fields, idleMinutes, fonts }) => {
    const saved = await call.store.office.commit(entry(call.me, call.clock, "office.save", "修改单位资料"), (tx) =>
      tx.put("office", { ...theOffice(call.store), ...fields, idleMinutes, fonts }, rev),
    );
    const { recovery: _recovery, ...view } = saved;
    return view;
  },

  "office.saveProfile": async (call, { rev, wording }) => {
    for (const [what, names] of Object.entries(wordingNames(wording))) {
      if (new Set(names).size !== names.length) {
        throw new Refused("duplicate", `${what}有重复，没有保存。请改成不同的。`);
      }
    }
    const saved = await call.store.office.commit(
      entry(call.me, call.clock, "office.saveProfile", "调整地区配置"),
      (tx) => tx.put("profile", { id: "profile", profile: { ...theProfile(call.store), ...wording } }, rev),
    );
    await rephaseOpen(call);
    return saved.profile;
  },

  "office.saveSection": (call, { id, rev, name, active }) =>
    call.store.office.commit(entry(call.me, call.clock, "office.saveSection", `保存科室${name}`), (tx) => {
      const same = tx.all("sections").find((section) => section.name === name && section.id !== id);
      if (same)
        throw new Refused("duplicate", `已有科室“${name}”，不必重复添加。`, { fields: { name: "科室名称已存在" } });
      return tx.put("sections", { id: id ?? call.ids(), name, active }, rev);
    }),

  "office.series": (call) => call.store.office.all("series").map((series) => seriesView(call, series)),

  "office.saveSeries": (call, { id, rev, name, code, pattern, yearly, documents }) =>
    call.exclusive(async () => {
      const before = findSeries(call, id);
      const all = seriesAfter(call, before, { ...before, rev, name, code, pattern, yearly, documents });
      await call.store.office.commit(
        entry(call.me, call.clock, "office.saveSeries", `修改号段${before.name}`),
        (tx) => {
          for (const series of all) tx.put("series", series, series.rev);
        },
      );
      return seriesView(call, findSeries(call, id));
    }),

  "office.startSeries": (call, { id, rev, year, first, reason }) =>
    call.exclusive(async () => {
      const before = findSeries(call, id);
      const fields = startProblems(year, reason);
      if (Object.keys(fields).length > 0) {
        throw new Refused("invalid-input", "填写的内容有误，请按提示更正；已填的内容都在。", { fields });
      }
      const problems = checkStart(before, year, first, usedNumbers(call, before.id));
      if (problems.length > 0) {
        throw new Refused("refused", problems.join("；"), { fields: { first: problems[0] ?? "" }, rule: "R050" });
      }
      const saved = await call.store.office.commit(
        entry(call.me, call.clock, "office.startSeries", `${before.name}${year}年自${first}号起编`),
        (tx) => tx.put("series", { ...before, starts: [...before.starts, { year, first, reason }] }, rev),
      );
      return seriesView(call, saved);
    }),
};
