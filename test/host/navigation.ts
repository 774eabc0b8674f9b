// Tells a navigation the page asked for from one the program or the test asked for, as only the former may be refused.
import type { CDPSession } from "playwright-core";
import { fromPage } from "./schemes";

// The page's wish and its request reach us on two roads; the wish may come a little later.
const GRACE_MS = 150;

/** Watches one page's main frame. */
export class NavigationWatch {
  private wishes: string[] = [];
  private waiting: ((url: string) => void) | undefined;

  constructor(cdp: CDPSession, mainFrameId: string) {
    cdp.on("Page.frameRequestedNavigation", ({ frameId, url, disposition }) => {
      if (frameId !== mainFrameId || disposition !== "currentTab") return;
      const wish = fromPage(url);
      if (this.waiting) this.waiting(wish);
      else this.wishes.push(wish);
    });
  }

  /** True where the page itself asked for this address a moment ago. */
  async pageAsked(url: string): Promise<boolean> {
    const early = this.wishes.includes(url);
    this.wishes = [];
    if (early) return true;
    return new Promise<boolean>((resolve) => {
      const end = (asked: boolean) => {
        clearTimeout(timer);
        this.waiting = undefined;
        resolve(asked);
      };
      const timer = setTimeout(() => end(false), GRACE_MS);
      this.waiting = (wish) => {
        if (wish === url) end(true);
      };
    });
  }
}
