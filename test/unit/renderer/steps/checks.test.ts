import { describe, expect, it } from "vitest";
import { dayOf, outgoing, stepFaults } from "../../../../renderer/steps/checks";
import { startOf } from "../../../../renderer/steps/start";
import { askedBy, wayFields } from "../../../../renderer/steps/serve-ways";
import type { FormAct, StepValues } from "../../../../renderer/steps/typed";
import { handlerActs } from "../../../../shared/model/steps";
import { serviceWays } from "../../../../shared/model/steps/carrying";
import { contextOf } from "./context";
import { letter } from "../../../fixtures/matters";
import { profileOf } from "../../../fixtures/profiles";
import { matterWith, stepWith } from "./matters";

const TODAY = "2026-11-21";
const XX = profileOf("xinxiang-hrss");
const steps = [
  stepWith("survey", { necessary: true, investigatorIds: [] }),
  stepWith("assess", { publicInterest: false, industry: false, reasons: "" }),
  stepWith("notify", { to: null, answer: "accepted" }),
];
const matter = matterWith(XX, { steps, documents: [letter()] });
const context = contextOf(matter, XX, TODAY);
const start = (act: FormAct, more: StepValues = {}): StepValues => ({ ...startOf(act, context), ...more });
const faults = (act: FormAct, more: StepValues = {}) => stepFaults(act, start(act, more), matter, TODAY);

describe("what stands against a step", () => {
  it.each<FormAct>([...handlerActs, "planVisit", "visit", "evaluate"])(
    "is said in Chinese, at its fields, of a fresh form: %s",
    (act) => {
      for (const [path, sentence] of Object.entries(faults(act))) {
        expect(path).not.toBe("");
        expect(sentence).toMatch(/\p{Script=Han}/u);
      }
    },
  );

  it("asks why a thing is entered later, and nothing of the kind today", () => {
    expect(faults("accept", { date: "2026-11-20" })).toEqual({ late: "日期早于今天，请写明补记的原因" });
    expect(faults("accept", { date: "2026-11-20", late: "补录纸质记录" })).toEqual({});
    expect(faults("accept")).toEqual({});
  });

  it("refuses a day that has not come", () => {
    expect(faults("accept", { date: "2026-11-22" })).toHaveProperty("date");
  });

  it("wants reasons for what is major, and an answer to both questions", () => {
    expect(Object.keys(faults("assess"))).toEqual(["publicInterest", "industry"]);
    expect(faults("assess", { publicInterest: true, industry: false })).toEqual({
      reasons: "属于重大行政指导的，请写明理由",
    });
  });

  it("wants the assurance that nothing adverse follows a termination", () => {
    expect(faults("terminate", { reason: "要求停止", account: "来函" })).toHaveProperty("assured");
    expect(faults("terminate", { reason: "要求停止", account: "来函", assured: true })).toEqual({});
  });

  it("asks of a service what its way needs", () => {
    expect(Object.keys(faults("serve"))).toEqual(["receiver", "capacity"]);
    expect(Object.keys(faults("serve", { way: "left" }))).toEqual(["refusal", "witnesses"]);
  });

  it("counts an announcement by its period, and refuses one that still runs at the field that says so", () => {
    const running = { way: "announcement", announcedOn: "2026-11-01", announcedDays: 30 };
    expect(dayOf("serve", start("serve", running))).toBe("2026-12-01");
    expect(Object.keys(faults("serve", running))).toEqual(["announcedDays"]);
    const over = { ...running, announcedOn: "2026-10-10" };
    expect(faults("serve", over)).toEqual({ late: "日期早于今天，请写明补记的原因" });
  });
});

describe("a step as it is sent", () => {
  it("leaves no reason for lateness that today does not ask for", () => {
    expect(outgoing("accept", start("accept", { late: "补录纸质记录" }), TODAY)["late"]).toBe("");
    const before = start("accept", { late: "补录纸质记录", date: "2026-11-20" });
    expect(outgoing("accept", before, TODAY)["late"]).toBe("补录纸质记录");
  });

  it("carries nothing that was typed for another way of service", () => {
    const typed = start("serve", {
      receiver: "许长风",
      capacity: "本人",
      refusal: "拒收",
      witnesses: "二人",
      way: "left",
    });
    expect(outgoing("serve", typed, TODAY)).toMatchObject({
      receiver: "",
      capacity: "",
      refusal: "拒收",
      announcedOn: null,
      announcedDays: null,
    });
  });

  it("sends an announcement with a day that can be read, whatever stood in the field before", () => {
    const announced = {
      way: "announcement",
      date: "昨天",
      time: "14:30",
      announcedOn: "2026-10-10",
      announcedDays: 30,
    };
    expect(outgoing("serve", start("serve", announced), TODAY)).toMatchObject({ date: "2026-11-09", time: "" });
    expect(outgoing("serve", start("serve", { time: "14:30" }), TODAY)["time"]).toBe("14:30");
  });
});

describe("the ways of service", () => {
  it.each(serviceWays)("show every field they cannot do without: %s", (way) => {
    const shown: string[] = wayFields[way].map(({ name }) => name);
    expect(shown).toEqual(expect.arrayContaining([...askedBy(way)]));
  });
});
