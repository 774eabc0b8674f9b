/** How long to wait: `idle` ms after the last push, but never more than `most` ms after the first one not yet worked. */
export interface Pace {
  readonly idle: number;
  readonly most: number;
}

/**
 * Follows a stream of values (a form being typed): works the newest one after a short rest, never two at once, never
 * an outdated one. `work` handles its own failures; a rejection would end in the console only.
 */
export class Follower<T> {
  readonly #pace: Pace;
  readonly #work: (value: T) => Promise<void>;
  #pending: { readonly value: T; readonly since: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;

  constructor(pace: Pace, work: (value: T) => Promise<void>) {
    this.#pace = pace;
    this.#work = work;
  }

  /** The newest value; what was pending is replaced. */
  push(value: T): void {
    this.#pending = { value, since: this.#pending?.since ?? performance.now() };
    this.#schedule();
  }

  /** Works what is pending now and waits until nothing is left. */
  async flush(): Promise<void> {
    for (;;) {
      this.#unschedule();
      if (this.#running) await this.#running;
      else if (this.#pending) this.#start();
      else return;
    }
  }

  /** Forgets what is pending; work under way is left to end. */
  cancel(): void {
    this.#unschedule();
    this.#pending = null;
  }

  #unschedule(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(): void {
    this.#unschedule();
    if (!this.#pending || this.#running) return;
    const left = this.#pending.since + this.#pace.most - performance.now();
    this.#timer = setTimeout(() => this.#start(), Math.max(0, Math.min(this.#pace.idle, left)));
  }

  #start(): void {
    this.#unschedule();
    if (!this.#pending || this.#running) return;
    const { value } = this.#pending;
    this.#pending = null;
    this.#running = this.#work(value).finally(() => {
      this.#running = null;
      this.#schedule();
    });
  }
}
