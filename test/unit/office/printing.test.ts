import { expect, test } from "vitest";
import type { PdfOptions, Ports } from "../../../electron/office/context";
import { NO_SHIFT, type Shift } from "../../../shared/model/printing";
import { choosing, deskRoom, refusalOf, register, working } from "./room";

const start = deskRoom();

/** A desktop that keeps a shift and notes how PDFs were asked for and what was opened. */
const desktop = () => {
  let kept: Shift = NO_SHIFT;
  const asked: PdfOptions[] = [];
  const opened: string[] = [];
  const ports: Ports = {
    ...choosing(),
    saveFile: async (name) => `/tmp/${name}`,
    openFile: async (name) => {
      opened.push(name);
      return `/tmp/opened/${name}`;
    },
    toPdf: async (_papers, options = {}) => {
      asked.push(options);
      return new Uint8Array();
    },
    shift: () => kept,
    keepShift: async (shift) => {
      kept = shift;
    },
    rulers: async ({ x, y }) => new TextEncoder().encode(`${x},${y}`),
  };
  return { ports, asked, opened };
};

test("the shift of this PC moves what is printed, and never what is saved", async () => {
  const { ports, asked } = desktop();
  const office = await start({ ports });
  const { matter } = await register(office, await working(office));
  const set = (as: "pdf" | "print") =>
    office.speak("documents.printSet", {
      matterId: matter.id,
      papers: [{ type: "guidanceRecord", to: null, values: null }],
      as,
      bothSides: true,
    });
  expect(await office.speak("printing.get", {})).toEqual(NO_SHIFT);
  await office.speak("printing.save", { x: 0.8, y: -0.5 });
  expect(await office.speak("printing.get", {})).toEqual({ x: 0.8, y: -0.5 });
  await set("print");
  await set("pdf");
  expect(asked).toEqual([{ evenOut: true, shift: { x: 0.8, y: -0.5 } }, { evenOut: true }]);
});

test("the sheet with rulers is opened as a PDF", async () => {
  const { ports, opened } = desktop();
  const office = await start({ ports });
  await working(office);
  expect(await office.speak("printing.calibrate", {})).toEqual({ path: "/tmp/opened/打印校准页.pdf" });
  expect(opened).toEqual(["打印校准页.pdf"]);
});

test("a shift goes by tenths and no further than 20 mm", async () => {
  const { ports } = desktop();
  const office = await start({ ports });
  await working(office);
  const fields = async (shift: Shift) => (await refusalOf(office.speak("printing.save", shift))).fields;
  expect(await fields({ x: 20.1, y: 0 })).toEqual({ x: "最多向右或向下 20 毫米" });
  expect(await fields({ x: 0, y: -20.1 })).toEqual({ y: "最多向左或向上 20 毫米" });
  expect(await fields({ x: 0.05, y: 0 })).toEqual({ x: "精确到 0.1 毫米" });
  await office.speak("printing.save", { x: -20, y: 19.9 });
});

test("without a window there is no printer to set", async () => {
  const office = await start();
  await working(office);
  expect((await refusalOf(office.speak("printing.get", {}))).code).toBe("unavailable");
});
