import { ArchiveError } from "../archive/archive";
import type { Attachment } from "../../shared/model/attachment";
import type { Matter } from "../../shared/model/matter";
import { mayOpen, imageType } from "../../shared/rules/file-types";
import type { Call, Of, UseCases } from "./context";
import { commitMatter, stampOf } from "./matter-change";
import { findMatter } from "./matter-lookup";
import { requireAction } from "./matter-view";
import { notFound, Refused } from "./refused";
import { personName } from "./store";

/** The reviewer may add to what they review or visit; everybody else must work on the matter. */
const requireAttach = (call: Call, matter: Matter): void => {
  if (!call.me.roles.includes("reviewer")) requireAction(call, matter, "attach");
};

/** Attachments that a submission or an issued paper rests on stay where they are. */
const fixedWhy = (matter: Matter, attachment: Attachment): string =>
  matter.steps.some((step) => step.act === "submit" && step.snapshot.attachments.some(({ id }) => id === attachment.id))
    ? "已随方案送审，不能移除"
    : "";

const find = (matter: Matter, id: string): Attachment => {
  const attachment = matter.attachments.find((one) => one.id === id);
  if (!attachment) throw notFound("该附件");
  return attachment;
};

const stateOf = async (call: Call, attachment: Attachment): Promise<"sound" | "missing" | "altered"> => {
  try {
    await call.store.archive.get(attachment.hash);
    return "sound";
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return error.code === "altered" ? "altered" : "missing";
  }
};

const fileOf = async (call: Call, matterId: string, attachmentId: string) => {
  const attachment = find((await findMatter(call, matterId)).matter, attachmentId);
  return { attachment, bytes: await call.store.archive.get(attachment.hash) };
};

/** Files attached to a matter (附件): in the archive by their hash, once per content. */
export const attachments: UseCases<Of<"attachments">> = {
  "attachments.list": async (call, { matterId }) => {
    const { matter } = await findMatter(call, matterId);
    return Promise.all(
      matter.attachments.map(async (attachment) => ({
        ...attachment,
        byName: personName(call.store)(attachment.by),
        state: await stateOf(call, attachment),
        image: imageType(attachment.name) !== undefined,
        fixed: fixedWhy(matter, attachment),
      })),
    );
  },

  "attachments.add": (call, { matterId, kind, name, note, bytes }) =>
    call.exclusive(async () => {
      const { matter, book } = await findMatter(call, matterId);
      requireAttach(call, matter);
      const hash = await call.store.archive.put(bytes);
      const there = matter.attachments.find((one) => one.hash === hash);
      if (there) return there;
      const { id, by, at } = stampOf(call);
      const attachment: Attachment = { id, kind, name, note, size: bytes.length, hash, by, at };
      const next = { ...matter, attachments: [...matter.attachments, attachment] };
      await commitMatter(call, book, matter.rev, next, "attachments.add", `添加附件：${name}`);
      return attachment;
    }),

  "attachments.remove": (call, { matterId, attachmentId }) =>
    call.exclusive(async () => {
      const { matter, book } = await findMatter(call, matterId);
      requireAttach(call, matter);
      const attachment = find(matter, attachmentId);
      const fixed = fixedWhy(matter, attachment);
      if (fixed !== "") throw new Refused("refused", `${fixed}。`, { rule: "R081" });
      const next = { ...matter, attachments: matter.attachments.filter(({ id }) => id !== attachmentId) };
      await commitMatter(call, book, matter.rev, next, "attachments.remove", `移除附件：${attachment.name}`);
      return { done: true };
    }),

  "attachments.file": async (call, { matterId, attachmentId }) => (await fileOf(call, matterId, attachmentId)).bytes,

  "attachments.save": async (call, { matterId, attachmentId }) => {
    const { attachment, bytes } = await fileOf(call, matterId, attachmentId);
    return { path: await call.ports().saveFile(attachment.name, bytes) };
  },

  "attachments.open": async (call, { matterId, attachmentId }) => {
    const { attachment, bytes } = await fileOf(call, matterId, attachmentId);
    if (!mayOpen(attachment.name)) {
      throw new Refused(
        "refused",
        `“${attachment.name}”这类文件不从程序里打开，以防误运行。可先“另存为”，再自行核实。`,
      );
    }
    return { path: await call.ports().openFile(attachment.name, bytes) };
  },
};
