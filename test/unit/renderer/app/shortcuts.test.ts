import { describe, expect, it } from "vitest";
import { keysOf } from "../../../../renderer/app/shortcuts";

const pressed = (part: Partial<Parameters<typeof keysOf>[0]>) =>
  keysOf({ ctrlKey: false, altKey: false, shiftKey: false, key: "", code: "", ...part });

describe("the keys of an event, spelled as in the registry", () => {
  it("names modifiers in one order, whatever is held first", () => {
    expect(pressed({ shiftKey: true, altKey: true, ctrlKey: true, key: "S", code: "KeyS" })).toBe("Ctrl+Alt+Shift+S");
  });

  it("takes the physical letter where the layout gives another character", () => {
    expect(pressed({ altKey: true, key: "ñ", code: "KeyN" })).toBe("Alt+N");
    expect(pressed({ altKey: true, key: "Process", code: "KeyL" })).toBe("Alt+L");
  });

  it("writes small letters as capitals and leaves named keys alone", () => {
    expect(pressed({ ctrlKey: true, key: "e", code: "KeyE" })).toBe("Ctrl+E");
    expect(pressed({ key: "F1", code: "F1" })).toBe("F1");
    expect(pressed({ altKey: true, key: "3", code: "Digit3" })).toBe("Alt+3");
    expect(pressed({ key: "Escape", code: "Escape" })).toBe("Escape");
  });
});
