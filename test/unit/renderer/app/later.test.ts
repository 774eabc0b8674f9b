import { createElement, Suspense } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { later } from "../../../../renderer/app/later";

const Plain = () => createElement("p", null, "页面");
const shown = (page: ReturnType<typeof later>): string =>
  renderToString(createElement(Suspense, { fallback: createElement("i", null, "载入") }, createElement(page)));

describe("a page in a chunk of its own", () => {
  it("stands at once when it was brought ahead, and shows a skeleton when it was not", async () => {
    const page = later(() => Promise.resolve({ default: Plain }));
    expect(shown(page)).toContain("载入");
    await page.ahead();
    expect(shown(page)).toContain("页面");
    expect(shown(page)).not.toContain("载入");
  });

  it("asks again at the visit when bringing it ahead failed", async () => {
    let asked = 0;
    const page = later(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error("gone")) : Promise.resolve({ default: Plain });
    });
    await page.ahead();
    await page.ahead();
    expect(shown(page)).toContain("页面");
  });
});
