// Helpers of the attachments' tests.
import { Buffer } from "node:buffer";
import type { Page } from "@playwright/test";

/** A file as a test hands it to the page. */
export interface Given {
  readonly name: string;
  readonly type?: string;
  readonly content: Uint8Array;
}

/** Hands files to the page as a drop on an element or a paste in it; answers whether the page took the event up. */
export const hand = (page: Page, event: "drop" | "paste", onto: string, given: readonly Given[]): Promise<boolean> =>
  page.evaluate(
    ({ event, onto, given }) => {
      const data = new DataTransfer();
      for (const { name, type, content } of given) {
        const bytes = Uint8Array.from(atob(content), (letter) => letter.codePointAt(0) ?? 0);
        data.items.add(new File([bytes], name, { type }));
      }
      const target = document.querySelector(onto);
      if (!target) throw new Error(onto);
      const how = { bubbles: true, cancelable: true };
      if (event === "paste") return !target.dispatchEvent(new ClipboardEvent("paste", { ...how, clipboardData: data }));
      const over = !target.dispatchEvent(new DragEvent("dragover", { ...how, dataTransfer: data }));
      return !target.dispatchEvent(new DragEvent("drop", { ...how, dataTransfer: data })) && over;
    },
    {
      event,
      onto,
      given: given.map(({ name, type = "", content }) => ({
        name,
        type,
        content: Buffer.from(content).toString("base64"),
      })),
    },
  );
