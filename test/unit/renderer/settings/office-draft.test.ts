import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dropOffice, keepOffice, keptOffice, type OfficeValues } from "../../../../renderer/settings/office-draft";

const stored: OfficeValues = {
  fields: {
    name: "青岚市云溪区人力资源和社会保障局",
    shortName: "云溪区人社局",
    documentCode: "云人社",
    superior: "",
    address: "望江路18号",
    phone: "0530-0000100",
  },
};
const typed: OfficeValues = { fields: { ...stored.fields, phone: "0530-0000200" } };
const elsewhere: OfficeValues = { fields: { ...stored.fields, address: "望江路20号" } };

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

it("comes back in the same folder over the same stored values, and nowhere else", () => {
  keepOffice("数据", stored, typed);
  expect(keptOffice("数据", stored)).toEqual(typed);
  expect(keptOffice("示例", stored)).toBeNull();
  expect(keptOffice("数据", elsewhere)).toBeNull();
});

it("is nothing once it was dropped, or cannot be read", () => {
  keepOffice("数据", stored, typed);
  dropOffice();
  expect(keptOffice("数据", stored)).toBeNull();
  keepOffice("数据", stored, typed);
  for (const key of held.keys()) held.set(key, "{ cut off");
  expect(keptOffice("数据", stored)).toBeNull();
});
