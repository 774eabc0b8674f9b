import { expect, test } from "vitest";
import { CallError } from "../../../../renderer/app/api";
import type { Incoming } from "../../../../renderer/attachments/incoming";
import { pastedFiles } from "../../../../renderer/attachments/incoming";
import { sizeText } from "../../../../renderer/attachments/size";
import { type Add, Tray } from "../../../../renderer/attachments/tray";
import { BATCH_LIMIT } from "../../../../shared/model/attachment";

const file = (name: string, content = name, folder = ""): Incoming => ({
  file: new File([content], name),
  name,
  folder,
});
const many = (count: number): Incoming[] => Array.from({ length: count }, (_, index) => file(`${index}.pdf`));

type Answer = Awaited<ReturnType<Add>>;
const answer = (name: string, outcome: Answer["outcome"] = "added"): Answer => ({
  outcome,
  attachment: { id: name, kind: "other", name, note: "", size: 1, hash: "", by: "me", at: "" },
});
const refusal = (code: "invalid-input" | "disk-full", message: string, fields = {}) =>
  new CallError({ code, message, fields });

/** A tray whose office notes what it is given, and answers or refuses by name. */
const desk = (answers: Readonly<Record<string, Answer | CallError>> = {}) => {
  const sent: Parameters<Add>[0][] = [];
  const tray = new Tray(async (input) => {
    sent.push(input);
    const given = answers[input.name] ?? answer(input.name);
    if (given instanceof CallError) throw given;
    return given;
  });
  return { tray, sent, names: () => tray.state().items.map(({ name }) => name) };
};

test("what a system leaves in folders is left out; an empty file stands there with its reason and is not sent", async () => {
  const { tray, sent } = desk();
  tray.take([file("Thumbs.db"), file("~$台账.docx"), file("空.txt", ""), file("台账.docx", "x", "一组")], "evidence");
  expect(tray.state().items).toMatchObject([
    { name: "空.txt", state: "unfit", why: expect.stringContaining("空") },
    { name: "台账.docx", state: "ready", note: "一组", kind: "evidence" },
  ]);
  expect(tray.state().left).toBe("略去 2 个系统自动生成的文件");
  await tray.run();
  expect(sent.map(({ name }) => name)).toEqual(["台账.docx"]);
  expect(tray.state().outcome).toBe("已添加 1 个文件；1 个没有添加，原因写在文件下面");
});

test("no more than two hundred at once; the rest is counted", () => {
  const { tray, names } = desk();
  tray.take(many(BATCH_LIMIT + 7), "other");
  expect(names()).toHaveLength(BATCH_LIMIT);
  expect(tray.state().left).toContain("另有 7 个没有列入");
});

test("a file that is refused says why and the others go on; it can be tried again with what was typed", async () => {
  const answers: Record<string, Answer | CallError> = {
    "坏.pdf": refusal("invalid-input", "填写的内容有误", { name: "文件名不行" }),
    "旧.pdf": answer("早就有.pdf", "there"),
    "修.pdf": answer("修.pdf", "restored"),
  };
  const { tray, sent } = desk(answers);
  tray.take(
    ["坏.pdf", "旧.pdf", "修.pdf", "新.pdf"].map((name) => file(name)),
    "evidence",
  );
  tray.change("all", { kind: "visit" });
  await tray.run();
  expect(sent.map(({ name, kind }) => [name, kind])).toEqual(
    ["坏.pdf", "旧.pdf", "修.pdf", "新.pdf"].map((name) => [name, "visit"]),
  );
  expect(tray.state().items).toMatchObject([
    { name: "坏.pdf", state: "failed", why: "文件名不行" },
    { name: "旧.pdf", state: "there", why: "已经有这份文件：早就有.pdf" },
  ]);
  expect(tray.state().outcome).toBe(
    "已添加 1 个文件；用原文件修复了 1 个；1 个原来就有；1 个没有添加，原因写在文件下面",
  );
  const [bad] = tray.state().items;
  tray.change(bad!.key, { note: "再来" });
  delete answers["坏.pdf"];
  await tray.run();
  expect(sent.at(-1)).toMatchObject({ name: "坏.pdf", note: "再来" });
  expect(tray.state().items.map(({ state }) => state)).toEqual(["there"]);
});

test("what would befall every file breaks the adding off, with everything still there to try again", async () => {
  const full = refusal("disk-full", "磁盘已满");
  const { tray, sent, names } = desk({ "1.pdf": full });
  tray.take(many(3), "other");
  await tray.run();
  expect(sent).toHaveLength(2);
  expect(names()).toEqual(["1.pdf", "2.pdf"]);
  expect(tray.state()).toMatchObject({ error: full, running: null, outcome: "已添加 1 个文件；还有 2 个没有开始" });
  expect(tray.state().items.every(({ state }) => state === "ready")).toBe(true);
});

test("a file that has gone meanwhile says so, and the others go on", async () => {
  const { tray } = desk();
  const gone = file("没了.pdf");
  gone.file.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  tray.take([gone, file("在.pdf")], "other");
  await tray.run();
  expect(tray.state().items).toMatchObject([
    { name: "没了.pdf", state: "failed", why: expect.stringContaining("读不了") },
  ]);
});

test("the adding stops after the file on its way, and only one runs at a time", async () => {
  const waiting: (() => void)[] = [];
  const started: string[] = [];
  const tray = new Tray(async ({ name }) => {
    started.push(name);
    await new Promise<void>((resolve) => waiting.push(resolve));
    return answer(name);
  });
  tray.take(many(3), "other");
  const run = tray.run();
  const second = tray.run();
  while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(tray.state().running).toEqual({ done: 0, total: 3, stopping: false });
  const [first] = tray.state().items;
  tray.drop(first!.key);
  tray.stop();
  expect(tray.state().running?.stopping).toBe(true);
  waiting[0]!();
  await Promise.all([run, second]);
  expect(started).toEqual(["0.pdf"]);
  expect(tray.state().items.map(({ name, state }) => [name, state])).toEqual([
    ["1.pdf", "ready"],
    ["2.pdf", "ready"],
  ]);
});

test("screenshots are named by the minute, each unlike every name in use; other files keep theirs", () => {
  const data = { files: ["image.png", "image.png", "表.xlsx"].map((name) => new File(["x"], name)) };
  const names = pastedFiles(data as unknown as DataTransfer, "2026-11-21 1030", new Set(["截图 2026-11-21 1030.png"]));
  expect(names.map(({ name }) => name)).toEqual([
    "截图 2026-11-21 1030 (2).png",
    "截图 2026-11-21 1030 (3).png",
    "表.xlsx",
  ]);
});

test("sizes as people say them", () => {
  expect([812, 96 * 1024, 3.4 * 1024 * 1024].map(sizeText)).toEqual(["812 字节", "96 KB", "3.4 MB"]);
});
