import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dropWording, keepWording, keptWording } from "../../../../renderer/settings/profile/draft";
import type { WordingValues } from "../../../../renderer/settings/profile/wording";

const values: WordingValues = {
  methods: [
    { name: "约谈", definition: "当面交流。", kind: "限制", compulsory: false, suggestedDocument: "", brings: [] },
  ],
  stages: ["事前"],
  startModes: ["依职权"],
  simpleForms: [],
  occasions: [],
  guidanceTypes: [],
  simpleMedia: ["口头"],
  register: { title: "登记簿", columns: [{ key: "seq", label: "序号", width: 6 }] },
  reporting: { set: false },
  endReasons: [{ name: "要求停止", kind: "stopped" }],
  procedure: {
    necessity: false,
    consultation: false,
    notice: "optional",
    service: "optional",
    detachedVisits: false,
    visitScopes: [],
    evaluationWays: [],
    talkReasons: [],
    extras: [],
    demands: false,
  },
  major: { scope: "none", definition: "" },
  mediation: false,
  terms: { counterpart: "行政相对人", organ: "行政机关" },
  sentences: { voluntary: "可自主选择。", rights: "有权了解。" },
};
const draft = { folder: "数据", rev: 3 };

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

it("comes back for the same folder and revision, and for no other", () => {
  keepWording(draft, values);
  expect(keptWording(draft)).toEqual(values);
  expect(keptWording({ ...draft, rev: 4 })).toBeNull();
  expect(keptWording({ ...draft, folder: "示例" })).toBeNull();
});

it("is nothing once it was dropped, or cannot be read", () => {
  keepWording(draft, values);
  dropWording();
  expect(keptWording(draft)).toBeNull();
  keepWording(draft, values);
  for (const key of held.keys()) held.set(key, "{ cut off");
  expect(keptWording(draft)).toBeNull();
});
