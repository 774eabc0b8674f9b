import { describe, expect, it } from "vitest";
import { withSearch } from "../../../../renderer/app/location";

describe("the address of a page", () => {
  it("says that there are no parameters, so that the last page's do not stay", () => {
    expect(withSearch("/matters")).toBe("/matters?");
  });

  it("keeps the parameters it was given", () => {
    expect(withSearch("/matters?mine=1&status=open")).toBe("/matters?mine=1&status=open");
  });
});
