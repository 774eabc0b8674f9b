import { expect, it } from "vitest";
import { beforeOut } from "../../../../renderer/documents/entered";
import { kindOf } from "../../../../shared/documents";

it("asks for fields before a numbered document is issued, and before another is kept", () => {
  const words = (type: string) => beforeOut(kindOf(type) ?? { series: null });
  expect(words("reminderLetter")).toBe("签发前");
  expect(words("terminationForm")).toBe("存入前");
});
