import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  dropSetup,
  emptyPerson,
  keepSetup,
  keptSetup,
  sampleNumbers,
  setupInputOf,
  type SetupValues,
  stepOf,
} from "../../../../renderer/setup/draft";
import { setupInput } from "../../../../shared/contract/setup";
import { profileOf } from "../../../fixtures/profiles";

const typed: SetupValues = {
  profileId: "linzi-hrss",
  sharedSeries: null,
  office: {
    name: "青岚市云溪区人力资源和社会保障局",
    shortName: "云溪区人社局",
    documentCode: "云人社",
    superior: "",
    address: "",
    phone: "",
  },
  sections: ["办公室", " "],
  people: [{ ...emptyPerson(["administrator"]), name: "丁一", login: "dingyi" }],
  firstNumbers: { opinion: 13, record: null },
  administrator: { login: "dingyi", password: "one-long-secret", passwordAgain: "one-long-secret" },
  initialPassword: "another-secret",
};

describe("the step of a refused field", () => {
  it("is the one on which the field stands", () => {
    expect(stepOf("profileId")).toBe(0);
    expect(stepOf("sharedSeries")).toBe(0);
    expect(stepOf("office.documentCode")).toBe(1);
    expect(stepOf("firstNumbers.opinion")).toBe(1);
    expect(stepOf("sections.0")).toBe(2);
    expect(stepOf("people.3.login")).toBe(2);
    expect(stepOf("administrator.password")).toBe(3);
    expect(stepOf("initialPassword")).toBe(3);
  });

  it("is known for every part of the procedure's input", () => {
    expect(Object.keys(setupInput.shape).map((part) => [part, stepOf(part)])).toEqual([
      ["profileId", 0],
      ["sharedSeries", 0],
      ["office", 1],
      ["sections", 2],
      ["people", 2],
      ["firstNumbers", 1],
      ["administrator", 3],
      ["initialPassword", 3],
    ]);
  });
});

describe("the sample of the numbers", () => {
  it("follows the codes typed and the first number", () => {
    expect(sampleNumbers(profileOf("linzi-hrss"), typed, 2026)).toEqual([
      ["行政指导意见书", "云人社行指〔2026〕13号"],
      ["行政指导登记文书", "云溪区人社局指导书〔2026〕1号"],
    ]);
  });

  it("shows the gap where nothing was typed yet", () => {
    const office = { ...typed.office, documentCode: " ", shortName: "" };
    const [[, letter] = [], [, record] = []] = sampleNumbers(profileOf("linzi-hrss"), { ...typed, office }, 2026);
    expect([letter, record]).toEqual(["□□行指〔2026〕13号", "□□指导书〔2026〕1号"]);
  });

  it("gives both documents one series where the office shares it", () => {
    const zhoucun = profileOf("zhoucun-natural-resources");
    const heads = (sharedSeries: boolean) =>
      sampleNumbers(zhoucun, { ...typed, firstNumbers: {}, sharedSeries }, 2026).map(([, number]) => number);
    expect(new Set(heads(true)).size).toBe(1);
    expect(heads(true)).toHaveLength(zhoucun.documents.length);
  });
});

describe("the draft of the set-up", () => {
  // Node has no localStorage; the window's holds texts by name, as this does.
  const held = new Map<string, string>();
  beforeEach(() => {
    held.clear();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, text: string) => void held.set(key, text),
      removeItem: (key: string) => void held.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("comes back as it was typed, without any password", () => {
    keepSetup(2, typed);
    const text = [...held.values()].join("\n");
    expect(text).not.toMatch(/secret|password/i);
    const { initialPassword: _initial, ...rest } = typed;
    expect(keptSetup()).toEqual({ step: 2, values: { ...rest, administrator: { login: "dingyi" } } });
  });

  it("begins anew where nothing is kept, or what is kept cannot be read", () => {
    expect(keptSetup().step).toBe(0);
    keepSetup(3, typed);
    for (const key of held.keys()) held.set(key, "{ cut off");
    expect(keptSetup()).toMatchObject({ step: 0, values: { profileId: "" } });
  });

  it("is gone once the office is made", () => {
    keepSetup(3, typed);
    dropSetup();
    expect(held.size).toBe(0);
  });
});

describe("the form as the procedure wants it", () => {
  it("leaves out blank sections and first numbers not given, and passes the contract", () => {
    const input = setupInputOf(typed);
    expect(input.sections).toEqual(["办公室"]);
    expect(input.firstNumbers).toEqual({ opinion: 13 });
    expect(input.administrator).toEqual({ login: "dingyi", password: "one-long-secret" });
    expect(setupInput.safeParse(input).success).toBe(true);
  });
});
