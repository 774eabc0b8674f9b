const settled = (): void => undefined;

/** Runs tasks one after the other, in the order they came; one that fails does not stop the next. */
export class Queue {
  #tail: Promise<void> = Promise.resolve();

  run<R>(task: () => Promise<R>): Promise<R> {
    const result = this.#tail.then(task);
    this.#tail = result.then(settled, settled);
    return result;
  }

  /** When everything that is in the queue now, and what that adds, is done. */
  async idle(): Promise<void> {
    for (let tail; tail !== this.#tail;) {
      tail = this.#tail;
      await tail;
    }
  }
}
