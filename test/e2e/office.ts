// An office made without the window, for tests that begin where set-up ended: its data folder, and a desk to sit at.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { openDesk } from "../../electron/office/open-desk";
import { makeRouter } from "../../electron/office/router";
import { makeSample, SAMPLE_PASSWORD } from "../../electron/office/sample";
import type { Result } from "../../shared/contract";
import { enterprise, PASSWORD, RESOURCES, type TestDesk, testDesk, writtenMatter } from "../fixtures/desk";
import { test as base, expect, firstWindow, type Launched, type LaunchOptions } from "./fixture";

export { enterprise, PASSWORD, SAMPLE_PASSWORD };

export const ADMINISTRATOR = "丁一";
export const HANDLER = "叶知微";
export const REVIEWER = "顾明澈";
export const LEADER = "沈砚秋";
const logins: Readonly<Record<string, string>> = {
  [ADMINISTRATOR]: "dingyi",
  [HANDLER]: "yezhiwei",
  [REVIEWER]: "gumingche",
  [LEADER]: "shenyanqiu",
};

const twoDigits = (value: number): string => String(value).padStart(2, "0");
const now = new Date();
/** Today as the program and the tests both see it. */
export const today = `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
export const year = now.getFullYear();
/** The book in which what is registered today lies. */
export const book = `books/${year}Q${Math.floor(now.getMonth() / 3) + 1}.json`;

/** Makes a program's userData remember a data folder, as after the first set-up. */
export const remember = (userData: string, folder: string): void => {
  fs.mkdirSync(userData, { recursive: true });
  fs.writeFileSync(path.join(userData, "settings.json"), JSON.stringify({ folder }));
};

/** A data folder with an office in it, and the way to work in it while no program has it open. */
export class Office {
  readonly userData = fs.mkdtempSync(path.join(os.tmpdir(), "desk-e2e-"));
  readonly folder = path.join(this.userData, "单位资料");

  constructor() {
    remember(this.userData, this.folder);
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** Works at the same folder without a window, and lets go of it. */
  async work<T>(run: (desk: TestDesk) => Promise<T>): Promise<T> {
    const desk = await testDesk({ folder: this.folder, date: today });
    try {
      return await run(desk);
    } finally {
      await desk.desk.close();
    }
  }

  /** Registers a written matter of the handler for a new enterprise. Answers its id. */
  matter(title: string, name?: string, creditCode = ""): Promise<string> {
    return this.work(async (desk) => {
      await desk.signIn("yezhiwei");
      const me = (await desk.speak("accounts.list", {})).find(({ login }) => login === "yezhiwei");
      const fields = enterprise(name, creditCode || undefined);
      const counterpart = await desk.speak("counterparts.save", { id: null, rev: 0, fields, duplicateConfirmed: true });
      const written = { ...writtenMatter([me?.id ?? ""], [counterpart.id]), date: today, title };
      return (await desk.speak("matters.register", { fields: written, draftId: null })).matter.id;
    });
  }
}

/** Fills a fresh data folder with the sample, a working year of a fictitious office. */
export const fillWithSample = async (folder: string): Promise<void> => {
  const settings = { folder: async () => folder, setFolder: async () => undefined, suggested: folder };
  const desk = await openDesk({
    resources: RESOURCES,
    settings,
    version: "0.0.0",
    log: (error) => {
      throw error;
    },
  });
  await makeSample(desk.surroundings, folder, makeRouter);
  await desk.close();
};

/** Signs in on the page that asks for it. */
export const signIn = async (page: Page, name = HANDLER, password = PASSWORD): Promise<void> => {
  const login = logins[name];
  if (login) await page.getByLabel("登录名").fill(login);
  else await page.getByRole("list", { name: "选择姓名" }).getByRole("button", { name }).click();
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("banner").getByRole("button", { name })).toBeVisible();
};

/** Leaves the desk to the next person. */
export const leave = async (page: Page, name = HANDLER): Promise<void> => {
  await page.getByRole("banner").getByRole("button", { name }).click();
  await page.getByRole("menuitem", { name: "退出或换人登录" }).click();
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
};

/** Goes to a page by its address, as a link would. */
export const goTo = (page: Page, where: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, where);

/** A field of the page by its whole label (the star of a required one and the mark of one asked later aside). */
export const field = (page: Page, label: string): Locator => {
  const main = page.getByRole("main");
  const options = { name: new RegExp(`^(\\* )?${label}( 签发前须填)?$`) };
  return main.getByRole("textbox", options).or(main.getByRole("combobox", options));
};

/** Goes to the form of a written matter. */
export const writtenForm = async (page: Page): Promise<void> => {
  await goTo(page, "/matters/new");
  await expect(field(page, "指导地点")).toBeVisible();
};

/** Answers what is asked of every written matter: the law does not want an act instead of guidance (R013). */
export const guidanceWillDo = (page: Page): Promise<void> =>
  page
    .getByRole("radiogroup", { name: "属依法应当作出行政行为的事项", exact: true })
    .getByText("否", { exact: true })
    .click();

/** Types a name that no counterpart has into the form's picker and takes its last choice, to make a new one. */
export const newCounterpart = async (page: Page, name: string): Promise<Locator> => {
  await field(page, "行政相对人（可选多个）").fill(name);
  await expect(page.getByRole("option", { name: `＋ 新建“${name}”` })).toBeAttached();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: /名称/ })).toHaveValue(name);
  return dialog;
};

/** Goes to the quick entry, with the keyboard in its first field. */
export const quickForm = async (page: Page): Promise<void> => {
  await goTo(page, "/matters/quick");
  await expect(field(page, "方式")).toBeFocused();
};

/** Calls a procedure from the page, past the page. */
export const speak = async <T>(page: Page, name: string, input: unknown): Promise<T> => {
  const result = await page.evaluate(
    ([called, given]: readonly [string, unknown]) =>
      (window as unknown as { desk: { call(name: string, input: unknown): Promise<unknown> } }).desk.call(
        called,
        given,
      ),
    [name, input] as const,
  );
  const answer = result as Result<T>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value;
};

/** A program that was opened on an office: its window at the size of a small office screen. */
export interface Seat extends Launched {
  readonly page: Page;
}

interface Fixtures {
  /** A data folder with an office of five people, nobody at it; goes when the test is over. */
  office: Office;
  /** Opens the program (on the office, unless told otherwise) and gives its window. */
  open: (options?: LaunchOptions) => Promise<Seat>;
  /** The same with somebody signed in. */
  sit: (name?: string) => Promise<Seat>;
}

const discard = (folder: string): void =>
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures wanted from the pattern
  office: async ({}, use) => {
    const office = new Office();
    await office.work((desk) => desk.found());
    await use(office);
    discard(office.userData);
  },
  open: async ({ office, launch }, use) => {
    await use(async (options = { userData: office.userData }) => {
      const launched = await launch(options);
      const page = await firstWindow(launched.app);
      await page.setViewportSize({ width: 1366, height: 768 });
      return { ...launched, page };
    });
  },
  sit: async ({ open }, use) => {
    await use(async (name) => {
      const seat = await open();
      await signIn(seat.page, name);
      return seat;
    });
  },
});
