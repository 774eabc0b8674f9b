import { hashOf } from "../archive/archive";
import { type Attachment, attachmentKindNames } from "../../shared/model/attachment";
import { imageType, mayOpen } from "../../shared/rules/file-types";
import { removalOf } from "../../shared/rules/workflow/removal";
import type { Call, Of, UseCases } from "./context";
import { commitMatter, stampOf } from "./matter-change";
import { findMatter } from "./matter-lookup";
import { requireAction } from "./matter-view";
import { notFound, Refused } from "./refused";
import { personName, theProfile } from "./store";

/** A matter's file by its key, with the matter. Throws `not-found`. */
const findFile = async (call: Call, matterId: string, attachmentId: string) => {
  const found = await findMatter(call, matterId);
  const attachment = found.matter.attachments.find((one) => one.id === attachmentId);
  if (!attachment) throw notFound("该附件");
  return { ...found, attachment };
};

const bytesOf = async (call: Call, matterId: string, attachmentId: string) => {
  const { attachment } = await findFile(call, matterId, attachmentId);
  return { attachment, bytes: await call.store.archive.get(attachment.hash) };
};

/** Files attached to a matter (附件): in the archive by their hash, once per content. */
export const attachments: UseCases<Of<"attachments">> = {
  "attachments.list": async (call, { matterId }) => {
    const { matter } = await findMatter(call, matterId);
    const profile = theProfile(call.store);
    const nameOf = personName(call.store);
    return Promise.all(
      matter.attachments.map(async (attachment) => ({
        ...attachment,
        byName: nameOf(attachment.by),
        state: await call.store.archive.state(attachment.hash),
        image: imageType(attachment.name) !== undefined,
        removal: removalOf(matter, attachment, call.me, profile),
      })),
    );
  },

  "attachments.add": async (call, { matterId, kind, name, note, bytes }) => {
    const { archive } = call.store;
    const before = (await findMatter(call, matterId)).matter;
    requireAction(call, before, "attach");
    const hash = hashOf(bytes);
    const lost = before.attachments.some((one) => one.hash === hash) && (await archive.state(hash)) !== "sound";
    await archive.put(bytes);
    // The matter only now: a large file took its time, and others went on working meanwhile.
    return call.exclusive(async () => {
      const { matter, book } = await findMatter(call, matterId);
      requireAction(call, matter, "attach");
      const there = matter.attachments.find((one) => one.hash === hash);
      if (there) return { attachment: there, outcome: lost ? "restored" : "there" };
      const { id, by, at } = stampOf(call);
      const attachment: Attachment = { id, kind, name, note, size: bytes.length, hash, by, at };
      const next = { ...matter, attachments: [...matter.attachments, attachment] };
      const summary = `添加附件：${name}（${attachmentKindNames[kind]}）`;
      await commitMatter(call, book, matter.rev, next, "attachments.add", summary);
      return { attachment, outcome: "added" };
    });
  },

  "attachments.remove": (call, { matterId, attachmentId }) =>
    call.exclusive(async () => {
      const { matter, book, attachment } = await findFile(call, matterId, attachmentId);
      const { allowed, why, rule } = removalOf(matter, attachment, call.me, theProfile(call.store));
      if (!allowed) throw new Refused("refused", why, { rule });
      const next = { ...matter, attachments: matter.attachments.filter(({ id }) => id !== attachmentId) };
      const summary = `移除附件：${attachment.name}（${attachmentKindNames[attachment.kind]}）`;
      await commitMatter(call, book, matter.rev, next, "attachments.remove", summary);
      return { done: true };
    }),

  "attachments.file": async (call, { matterId, attachmentId }) => (await bytesOf(call, matterId, attachmentId)).bytes,

  "attachments.save": async (call, { matterId, attachmentId }) => {
    const { attachment, bytes } = await bytesOf(call, matterId, attachmentId);
    return { path: await call.ports().saveFile(attachment.name, bytes) };
  },

  "attachments.open": async (call, { matterId, attachmentId }) => {
    const { attachment, bytes } = await bytesOf(call, matterId, attachmentId);
    if (!mayOpen(attachment.name)) {
      throw new Refused(
        "refused",
        `“${attachment.name}”这类文件不从程序里打开，以防误运行。可先“另存为”，再自行核实。`,
      );
    }
    return { path: await call.ports().openFile(attachment.name, bytes) };
  },
};
