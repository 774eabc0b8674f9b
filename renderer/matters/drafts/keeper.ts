import type { Input } from "../../../shared/contract";
import type { Draft } from "../../../shared/model/draft";
import { Follower } from "../follower";

/** A keystroke is on disk half a second after typing rests, and at the latest a second after it was typed. */
const PACE = { idle: 350, most: 800 };

export type DraftValues = Input<"drafts.keep">["values"];

/**
 * Writes the values; null makes a new draft. Answers with the draft, or null where there is none to keep. Rejects when
 * they could not be kept.
 */
export type Keep = (id: string | null, values: DraftValues) => Promise<{ id: string; savedAt: string } | null>;

export interface DraftState {
  /** The draft's id once it was kept for the first time. */
  readonly id: string | null;
  /** When it was last kept, ISO; null before the first time. */
  readonly savedAt: string | null;
  /** The last keep failed; it is tried again. */
  readonly failed: boolean;
}

const NONE: DraftState = { id: null, savedAt: null, failed: false };

/** One draft: one write at a time, the newest values. */
class Thread {
  readonly #follower: Follower<DraftValues>;
  readonly #changed: () => void;
  #state: DraftState = NONE;
  /** What could not be kept; tried again when the form is left, a field loses the focus, or the next key is struck. */
  #unkept: DraftValues | null = null;

  constructor(keep: Keep, changed: () => void) {
    this.#changed = changed;
    this.#follower = new Follower<DraftValues>(PACE, async (values) => {
      try {
        const kept = await keep(this.#state.id, values);
        this.#unkept = null;
        this.set(kept ? { ...kept, failed: false } : NONE);
      } catch {
        this.#unkept = values;
        this.set({ ...this.#state, failed: true });
      }
    });
  }

  set(state: DraftState): void {
    this.#state = state;
    this.#changed();
  }

  readonly state = (): DraftState => this.#state;

  keep(values: DraftValues): void {
    this.#unkept = null;
    this.#follower.push(values);
  }

  async settle(): Promise<string | null> {
    if (this.#unkept) this.keep(this.#unkept);
    await this.#follower.flush();
    return this.#state.id;
  }

  cancel(): void {
    this.#follower.cancel();
    this.#unkept = null;
  }
}

/** A draft that was handed over: how it stands, and the way to have all of it kept. */
export type HandedOver = Pick<Thread, "state" | "settle">;

/** Keeps a form as it is typed (草稿), one draft at a time. */
export class DraftKeeper {
  readonly #keep: Keep;
  readonly #listeners = new Set<() => void>();
  #thread: Thread;

  constructor(keep: Keep) {
    this.#keep = keep;
    this.#thread = this.#begin();
  }

  #begin(): Thread {
    return new Thread(this.#keep, this.#tell);
  }

  readonly #tell = (): void => {
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DraftState => this.#thread.state();

  /** What stands in the form now. */
  keep(values: DraftValues): void {
    this.#thread.keep(values);
  }

  /** Keeps what is not kept yet, at once; answers with the draft's id. */
  settle(): Promise<string | null> {
    return this.#thread.settle();
  }

  /** Goes on with an earlier draft. */
  resume({ id, savedAt }: Pick<Draft, "id" | "savedAt">): void {
    this.#thread.set({ id, savedAt, failed: false });
  }

  /** Lets go of the draft, which stays as it is (or went with a registration); what follows makes a new one. */
  detach(): void {
    this.#thread.cancel();
    this.handOver();
  }

  /** Lets go of the draft with what is still to be kept of it, so that the form can go on to a new one at once. */
  handOver(): HandedOver {
    const left = this.#thread;
    this.#thread = this.#begin();
    this.#tell();
    return left;
  }
}
