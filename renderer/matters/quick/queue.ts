import { CallError } from "../../app/api";
import type { HandedOver } from "../drafts/keeper";
import { nobody, type QuickValues } from "./values";

/** An entry that left the form: its values, and the draft it was kept in until it is registered. */
export interface Entry {
  readonly values: QuickValues;
  readonly draft: HandedOver;
}

/** An entry the office refused, or that could not be handed to it. */
export interface RefusedEntry extends Entry {
  readonly error: CallError;
}

export interface QueueState {
  /** On their way, the one being registered first. */
  readonly waiting: readonly Entry[];
  /** To be put right, the oldest first. */
  readonly refused: readonly RefusedEntry[];
  /** What was registered here, the newest first. */
  readonly registered: readonly QuickValues[];
  /** Drafts of all entries that left the form and were not taken back. */
  readonly drafts: readonly HandedOver[];
}

/** Registers one entry together with its draft. Rejects when it was refused. */
export type Register = (values: QuickValues, draftId: string | null) => Promise<unknown>;

/** What is different in every entry: emptied for the next one. */
export const emptied = { audience: nobody, content: "", result: "", note: "" } as const;

const refusalOf = (error: unknown): CallError =>
  error instanceof CallError
    ? error
    : new CallError({ code: "internal", message: "程序出了差错，没有保存。请再试一次。" });

/** Whether the form holds nothing of an entry of its own. */
export const isBlank = ({ audience, content, result, note }: QuickValues): boolean =>
  [audience.text, content, result, note].every((text) => text.trim() === "");

/**
 * Entries on their way to the register (简易登记): in the order they were typed, one at a time, while the next is being
 * typed. A refused one stays here until it is taken back, and holds nobody else up.
 */
export class EntryQueue {
  readonly #register: Register;
  readonly #listeners = new Set<() => void>();
  #state: QueueState = { waiting: [], refused: [], registered: [], drafts: [] };
  #last: Promise<unknown> = Promise.resolve();

  constructor(register: Register) {
    this.#register = register;
  }

  #set(part: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): QueueState => this.#state;

  /** Queues an entry. Answers once it is registered (null) or refused (the entry with its error); never rejects. */
  submit(values: QuickValues, draft: HandedOver): Promise<RefusedEntry | null> {
    const entry: Entry = { values, draft };
    this.#set({ waiting: [...this.#state.waiting, entry], drafts: [...this.#state.drafts, draft] });
    const outcome = this.#last.then(() => this.#send(entry));
    this.#last = outcome;
    return outcome;
  }

  async #send(entry: Entry): Promise<RefusedEntry | null> {
    const left = () => this.#state.waiting.filter((one) => one !== entry);
    try {
      await this.#register(entry.values, await entry.draft.settle());
    } catch (error) {
      const refused = { ...entry, error: refusalOf(error) };
      this.#set({ waiting: left(), refused: [...this.#state.refused, refused] });
      return refused;
    }
    this.#set({ waiting: left(), registered: [entry.values, ...this.#state.registered] });
    return null;
  }

  /** The form has a refused entry again. */
  takeBack(entry: RefusedEntry): void {
    this.#set({
      refused: this.#state.refused.filter((one) => one !== entry),
      drafts: this.#state.drafts.filter((draft) => draft !== entry.draft),
    });
  }
}
