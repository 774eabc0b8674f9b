import { describe, expect, it } from "vitest";
import { fieldPath } from "../../../../renderer/components/field-path";
import { distinctRule } from "../../../../renderer/components/row-rules";

describe("a refusal's field path", () => {
  it("turns figures into places of a list", () => {
    expect(fieldPath("people.2.login")).toEqual(["people", 2, "login"]);
  });

  it("cuts the prefix off, and only as a whole part", () => {
    expect(fieldPath("fields.name", "fields")).toEqual(["name"]);
    expect(fieldPath("fieldsets.name", "fields")).toEqual(["fieldsets", "name"]);
    expect(fieldPath("rev", "fields")).toEqual(["rev"]);
  });
});

describe("a text that must not stand in an earlier row", () => {
  const check = (index: number, rows: readonly (string | undefined)[], typed = rows[index]) =>
    distinctRule(index, () => rows, "重复").validator(null, typed);

  it("is refused in the later row, blanks around it or not", async () => {
    await expect(check(1, ["劳动关系科", " 劳动关系科 "])).rejects.toThrow("重复");
  });

  it("stands in the first, and empty rows are no matter", async () => {
    await expect(check(0, ["劳动关系科", "劳动关系科"])).resolves.toBeUndefined();
    await expect(check(2, ["", undefined, ""])).resolves.toBeUndefined();
    await expect(check(1, ["事前", "事中"], "还没有放进去的")).resolves.toBeUndefined();
  });
});
