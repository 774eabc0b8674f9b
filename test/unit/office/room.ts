import fs from "node:fs";
import path from "node:path";
import { afterEach } from "vitest";
import type { Ports } from "../../../electron/office/context";
import type { Input, ProcedureName, Refusal } from "../../../shared/contract";
import { methodsBring } from "../../../shared/rules/workflow/needs";
import { NO_SHIFT } from "../../../shared/model/printing";
import { enterprise, Refusing, setupInput, testDesk, type TestDesk, writtenMatter } from "../../fixtures/desk";

/** Opens desks that are closed, and their folders removed, when the test is over. */
export const deskRoom = () => {
  const opened: TestDesk[] = [];
  afterEach(async () => {
    for (const { desk, folder } of opened.splice(0)) {
      await desk.close();
      fs.rmSync(path.dirname(folder), { recursive: true, force: true });
    }
  });
  return async (options?: Parameters<typeof testDesk>[0]): Promise<TestDesk> => {
    const desk = await testDesk(options);
    opened.push(desk);
    return desk;
  };
};

/** The refusal a call ends in; fails the test where there is none. */
export const refusalOf = async (call: Promise<unknown>): Promise<Refusal> => {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Refusing) return outcome.refusal;
  throw outcome instanceof Error ? outcome : new Error("nothing was refused");
};

/** What came back from the router as it is, without the contract's parsing. */
export const raw = async (office: TestDesk, name: ProcedureName, input: unknown): Promise<unknown> => {
  const result = await office.desk.call(office.door, name, input);
  if (!result.ok) throw new Refusing(result.error);
  return result.value;
};

/** Signs in and answers the person's key. */
export const enter = async (office: TestDesk, login: string): Promise<string> => {
  const state = await office.signIn(login);
  if (state.state === "signedOut") throw new Error("not signed in");
  return state.account.id;
};

/** An office at work: 叶知微 signed in, one counterpart. */
export const working = async (office: TestDesk, input = setupInput()) => {
  await office.found(input);
  const me = await enter(office, "yezhiwei");
  const counterpart = await saveCounterpart(office);
  return { me, counterpartId: counterpart.id };
};

export const saveCounterpart = (
  office: TestDesk,
  fields: Partial<Input<"counterparts.save">["fields"]> = {},
  duplicateConfirmed = false,
) =>
  office.speak("counterparts.save", { id: null, rev: 0, fields: { ...enterprise(), ...fields }, duplicateConfirmed });

/** Registers a written matter with some of its fields told; what the region asks beside them is answered as is usual. */
export const register = async (
  office: TestDesk,
  { me, counterpartId }: { me: string; counterpartId: string },
  fields: Partial<Input<"matters.register">["fields"]> = {},
  draftId: string | null = null,
) => {
  const usual = writtenMatter([me], [counterpartId]);
  const { profile } = await office.speak("office.get", {});
  const known = profile.methods.map((method) => method.name);
  const methods = fields.methods ?? (known.includes(usual.methods[0] ?? "") ? usual.methods : known.slice(0, 1));
  const asked = {
    occasion: profile.occasions[0]?.code ?? "",
    guidanceType: profile.guidanceTypes[0] ?? "",
    inspection: methodsBring(methods, "visit", profile) ? false : null,
  };
  return office.speak("matters.register", { fields: { ...usual, ...asked, ...fields, methods }, draftId });
};

/** What a clerk types for a simple matter under 临淄; other regions name a situation of their own. */
export const simpleMatter = (
  handlerIds: string[],
  fields: Partial<Input<"matters.quick">["fields"]> = {},
): Input<"matters.quick">["fields"] => ({
  date: "2026-11-20",
  handlerIds,
  counterpartIds: [],
  form: "电话",
  result: "已告知",
  note: "",
  situation: "LZ-S1",
  audience: "来电企业",
  content: "解答工资支付台账的保存年限",
  ...fields,
});

/** Every file below a folder. */
export const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));

/** A desktop on which the person chooses these folders, one after the other, and cancels every other dialog. */
export const choosing = (...places: string[]): Ports => ({
  chooseFolder: async () => places.shift() ?? null,
  saveFile: async () => null,
  openFile: async () => "",
  toPdf: async ([first = new Uint8Array()]) => first,
  shift: () => NO_SHIFT,
  keepShift: async () => undefined,
  rulers: async () => new Uint8Array(),
});

/** An account as a form sends it back: its key, its revision and its fields. */
export const personOf = async (office: TestDesk, login: string) => {
  const found = (await office.speak("accounts.list", {})).find((one) => one.login === login);
  if (!found) throw new Error(login);
  const { name, sectionId, roles, duty, certificate } = found;
  return { id: found.id, rev: found.rev, fields: { name, login, sectionId, roles, duty, certificate } };
};
