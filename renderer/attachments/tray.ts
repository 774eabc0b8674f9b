import type { Input, Output } from "../../shared/contract";
import { type AttachmentKind, BATCH_LIMIT } from "../../shared/model/attachment";
import { nameFault, sizeFault } from "../../shared/rules/attachable";
import { CallError } from "../app/api";
import type { Incoming } from "./incoming";

/** A file in the tray: waiting to be added, on its way, or left there with why it was not added. */
export interface TrayItem {
  readonly key: number;
  readonly file: File;
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly note: string;
  /** `unfit`: never taken as it is; `there`: the matter has it already; `failed`: may be tried again. */
  readonly state: "ready" | "adding" | "unfit" | "there" | "failed";
  /** A sentence for the last three. */
  readonly why: string;
}

export interface TrayState {
  readonly items: readonly TrayItem[];
  /** How far the adding has come; null while nothing is being added. */
  readonly running: { readonly done: number; readonly total: number; readonly stopping: boolean } | null;
  /** What was left out when the files came, and what came of the last adding, in sentences. */
  readonly left: string;
  readonly outcome: string;
  /** Why the adding broke off: what would befall the other files as well. */
  readonly error: CallError | null;
}

export type Add = (input: Omit<Input<"attachments.add">, "matterId">) => Promise<Output<"attachments.add">>;

/** Files that systems and word processors leave in folders, and which nobody means. */
const LITTER = /^(thumbs\.db|desktop\.ini|\.ds_store|~\$.*|\.~.*)$/i;

const EMPTY: TrayState = { items: [], running: null, left: "", outcome: "", error: null };

const leftWords = (litter: number, over: number): string =>
  [
    litter > 0 && `略去 ${litter} 个系统自动生成的文件`,
    over > 0 && `一次最多 ${BATCH_LIMIT} 个，另有 ${over} 个没有列入，请分几次添加`,
  ]
    .filter(Boolean)
    .join("；");

const outcomeWords = (added: number, restored: number, left: readonly TrayItem[], stopped: boolean): string => {
  const count = (state: TrayItem["state"]) => left.filter((item) => item.state === state).length;
  const failed = count("unfit") + count("failed");
  return [
    `已添加 ${added} 个文件`,
    restored > 0 && `用原文件修复了 ${restored} 个`,
    count("there") > 0 && `${count("there")} 个原来就有`,
    failed > 0 && `${failed} 个没有添加，原因写在文件下面`,
    stopped && count("ready") > 0 && `还有 ${count("ready")} 个没有开始`,
  ]
    .filter(Boolean)
    .join("；");
};

/** A refusal that concerns one file; any other would meet the next file just the same. */
const ofThisFile = ({ refusal }: CallError): boolean => refusal.code === "invalid-input";

const sentenceOf = ({ refusal }: CallError): string => Object.values(refusal.fields ?? {})[0] ?? refusal.message;

/**
 * Files chosen for a matter and not added yet. It outlives the page, so that what was chosen, or a screenshot that lies
 * nowhere else, is still there when somebody comes back; an adding that was begun goes on meanwhile.
 */
export class Tray {
  readonly #listeners = new Set<() => void>();
  #state: TrayState = EMPTY;
  #keys = 0;
  #stop = false;

  constructor(private readonly add: Add) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): TrayState => this.#state;

  #set(part: Partial<TrayState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  /** Puts files into the tray; what is not taken stands there with the reason. */
  take(files: readonly Incoming[], kind: AttachmentKind): void {
    const meant = files.filter(({ name }) => !LITTER.test(name));
    const room = Math.max(0, BATCH_LIMIT - this.#state.items.length);
    const items = meant.slice(0, room).map(({ file, name, folder }): TrayItem => {
      const why = nameFault(name) ?? sizeFault(file.size) ?? "";
      this.#keys += 1;
      return { key: this.#keys, file, name, kind, note: folder, state: why === "" ? "ready" : "unfit", why };
    });
    const left = leftWords(files.length - meant.length, meant.length - items.length);
    this.#set({ items: [...this.#state.items, ...items], left, outcome: "", error: null });
  }

  /** Changes what is still to be added: one file, or all of them. */
  change(which: number | "all", part: Partial<Pick<TrayItem, "kind" | "note">>): void {
    const open = (item: TrayItem) => item.state === "ready" || item.state === "failed";
    const items = this.#state.items.map((item) =>
      (which === "all" || item.key === which) && open(item) ? { ...item, ...part } : item,
    );
    this.#set({ items });
  }

  /** Takes a file out again. */
  drop(key: number): void {
    this.#set({ items: this.#state.items.filter((item) => item.key !== key || item.state === "adding") });
  }

  /** Empties the tray. */
  clear(): void {
    this.#set(EMPTY);
  }

  /** Ends the adding after the file that is on its way. */
  stop(): void {
    this.#stop = true;
    if (this.#state.running) this.#set({ running: { ...this.#state.running, stopping: true } });
  }

  #mark(key: number, part: Partial<TrayItem> | null): void {
    const items = this.#state.items.flatMap((item) => {
      if (item.key !== key) return [item];
      return part ? [{ ...item, ...part }] : [];
    });
    this.#set({ items });
  }

  /** Adds one file. Throws what would befall the others too. */
  async #send({ key, file, name, kind, note }: TrayItem): Promise<"added" | "restored" | "left"> {
    this.#mark(key, { state: "adding", why: "" });
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      this.#mark(key, { state: "failed", why: "读不了这个文件：可能已被移动、删除，或正被其他程序占用" });
      return "left";
    }
    try {
      const { outcome, attachment } = await this.add({ kind, name, note, bytes });
      if (outcome === "there") this.#mark(key, { state: "there", why: `已经有这份文件：${attachment.name}` });
      else this.#mark(key, null);
      return outcome === "there" ? "left" : outcome;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (!ofThisFile(error)) {
        this.#mark(key, { state: "ready" });
        throw error;
      }
      this.#mark(key, { state: "failed", why: sentenceOf(error) });
      return "left";
    }
  }

  /** Adds what is ready, one after the other; a file that is refused stays with its reason and the others go on. */
  async run(): Promise<void> {
    if (this.#state.running) return;
    const items = this.#state.items.map((item) =>
      item.state === "failed" ? { ...item, state: "ready" as const } : item,
    );
    const keys = items.filter(({ state }) => state === "ready").map(({ key }) => key);
    const tally = { added: 0, restored: 0, left: 0 };
    let error: CallError | null = null;
    this.#stop = false;
    this.#set({ items, running: { done: 0, total: keys.length, stopping: false }, left: "", outcome: "", error });
    for (const [done, key] of keys.entries()) {
      if (this.#stop) break;
      this.#set({ running: { done, total: keys.length, stopping: false } });
      const item = this.#state.items.find((one) => one.key === key);
      if (!item) continue;
      try {
        tally[await this.#send(item)] += 1;
      } catch (refused) {
        error =
          refused instanceof CallError
            ? refused
            : new CallError({ code: "internal", message: "程序出了差错，这个文件没有添加。请再试一次。" });
        this.#mark(key, { state: "ready" });
        break;
      }
    }
    const stopped = this.#stop || error !== null;
    const outcome = outcomeWords(tally.added, tally.restored, this.#state.items, stopped);
    this.#set({ running: null, outcome, error });
  }
}
