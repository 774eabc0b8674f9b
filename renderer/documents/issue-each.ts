/** 逐户签发 in chunks: each chunk is one commit of the office, so that whatever happens whole letters stand (R050). */
import type { IssuedDocument } from "../../shared/model/matter";

/** Letters of one commit; small enough that 取消 is soon heard. */
export const CHUNK = 10;

/** How a run ended: all done, stopped by the person, or refused in the middle. */
export type Ending = { readonly as: "done" | "stopped" } | { readonly as: "refused"; readonly error: unknown };

interface Run {
  /** For whom, in order. */
  readonly ids: readonly string[];
  /** Issues one chunk. */
  readonly issue: (ids: readonly string[]) => Promise<readonly IssuedDocument[]>;
  readonly wanted: () => boolean;
  /** Told after every chunk: everything issued so far. */
  readonly told: (issued: readonly IssuedDocument[]) => void;
  readonly size?: number;
}

/** Issues letters chunk by chunk until all are out, nobody wants more, or one chunk is refused. Never rejects. */
export const issueInChunks = async ({ ids, issue, wanted, told, size = CHUNK }: Run): Promise<Ending> => {
  const issued: IssuedDocument[] = [];
  for (let at = 0; at < ids.length; at += size) {
    if (!wanted()) return { as: "stopped" };
    try {
      issued.push(...(await issue(ids.slice(at, at + size))));
    } catch (error) {
      return { as: "refused", error };
    }
    told([...issued]);
  }
  return { as: "done" };
};

/** From which number to which: 云人社行提〔2026〕1号 至 云人社行提〔2026〕12号; empty where none was given. */
export const numberSpan = (issued: readonly Pick<IssuedDocument, "number">[]): string => {
  const numbers = issued.map(({ number }) => number).filter(Boolean);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? first : `${first} 至 ${last}`;
};
