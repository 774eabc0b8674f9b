import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { scratch } from "../../fixtures/desk";
import { deskRoom, working } from "./room";

const start = deskRoom();

test("an item keeps what another law rules about it; one that is saved without has none (R001)", async () => {
  const office = await start();
  await working(office);
  const fields = { code: "LD-01", name: "规范工资支付", bases: [{ law: "工资支付暂行规定", article: "", point: "" }] };
  const plain = await office.speak("catalogue.save", { id: null, rev: 0, fields: { ...fields, active: true } });
  expect(plain.override).toBe("");
  const override = "工程建设领域从《保障农民工工资支付条例》";
  const ruled = { ...fields, active: true, override: ` ${override} ` };
  await office.speak("catalogue.save", { id: plain.id, rev: plain.rev, fields: ruled });
  expect((await office.speak("catalogue.list", {})).map((item) => item.override)).toEqual([override]);
});

test("items that an earlier version wrote have no other ruling, and can be given one", async () => {
  const folder = path.join(scratch(), "data");
  const earlier = path.resolve(import.meta.dirname, "../../fixtures/folders/0.1.0");
  fs.cpSync(earlier, folder, { recursive: true });
  const office = await start({ folder, date: "2026-11-23" });
  await office.signIn("yezhiwei");
  const [item] = await office.speak("catalogue.list", {});
  expect(item?.override).toBe("");
  const { id = "", rev = 0, ...fields } = item ?? {};
  const ruled = { ...fields, override: "从其规定" } as Parameters<typeof office.speak<"catalogue.save">>[1]["fields"];
  expect((await office.speak("catalogue.save", { id, rev, fields: ruled })).override).toBe("从其规定");
});
