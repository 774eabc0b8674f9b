import type { Output } from "../../shared/contract";
import { everyMatter } from "../../shared/contract/matters";
import { kindOf } from "../../shared/documents";
import { documentGroups } from "../../shared/documents/kind";
import type { IssuedDocument } from "../../shared/model/matter";
import type { Piece } from "./demo-shelf";
import type { Printed, Speak } from "./sample/acts";

const PAGE = 500;
const TITLE = 50;

/** Where the documents of a matter lie: a folder of its own, those of simple guidance together. */
const folderOf = ({ matter }: Output<"matters.get">): string =>
  matter.kind === "written" ? `${matter.date} ${matter.title.slice(0, TITLE)}` : "简易指导";

/** What tells a document from others of its name: its number, or for whom of several it is. */
const nameOf = (
  { matter, counterparts }: Output<"matters.get">,
  { number, name, to, state }: IssuedDocument,
): string => {
  const apart = to.length < matter.counterpartIds.length;
  const whom = apart ? counterparts.filter(({ id }) => to.includes(id)).map((one) => one.name) : [];
  return `${number || whom.join("、")} ${name}${state === "void" ? "（作废）" : ""}`.trim();
};

/** Every document that was issued in the office, matter by matter; of those whose name is `wanted`. */
export async function* issuedPapers(speak: Speak, wanted: (name: string) => boolean): AsyncGenerator<Piece> {
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await speak("matters.list", { ...everyMatter, descending: false, offset, limit: PAGE });
    total = page.total;
    for (const { id, title } of page.rows) {
      const view = await speak("matters.get", { id });
      for (const issued of view.matter.documents.filter(({ name }) => wanted(name))) {
        yield {
          folder: ["documents", folderOf(view)],
          name: nameOf(view, issued),
          extension: "docx",
          bytes: await speak("documents.file", { matterId: id, documentId: issued.id }),
          type: issued.name,
          number: issued.number || null,
          matter: title,
        };
      }
    }
  }
}

/** A document that was only printed, in the folder of its group. A time is no matter. */
export const printedPiece = ({ type, name, number, about, bytes }: Printed): Piece => {
  const kind = kindOf(type);
  return {
    folder: ["documents", documentGroups[kind?.group ?? "office"]],
    name: [number || about, name].filter(Boolean).join(" "),
    extension: "docx",
    bytes,
    type: name,
    number: number || null,
    matter: kind?.about === "mediation" || kind?.about === "demand" ? about : null,
  };
};

/** The register of every quarter that has one. */
export async function* registers(speak: Speak): AsyncGenerator<Piece> {
  for (const { quarter, matters } of await speak("register.quarters", {})) {
    if (matters === 0) continue;
    const { name, bytes } = await speak("register.file", { quarter });
    const { title } = await speak("register.view", { quarter });
    yield {
      folder: ["registers"],
      name: name.replace(/\.xlsx$/u, ""),
      extension: "xlsx",
      bytes,
      type: title,
      number: null,
      matter: null,
    };
  }
}
