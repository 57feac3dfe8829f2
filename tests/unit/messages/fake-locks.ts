import type { Locks } from '../../../src/messages/writer-lock.ts';

interface Lock {
  readonly name: string;
  readonly mode: 'exclusive' | 'shared';
  readonly context: object;
  readonly begin: () => void;
}

/** The browser's locks, as far as they are used, with contexts that may be killed: what such a one holds is let go. */
export class FakeLocks {
  #held: Lock[] = [];
  #wanted: Lock[] = [];

  /** A context's way to the locks. */
  context(): { locks: Locks; kill: () => void } {
    const context = {};
    const request: Locks['request'] = (name, { signal, mode }, work) =>
      new Promise((resolve, reject) => {
        const begin = (): void => {
          const done = work();
          done.finally(() => this.#release((one) => one === lock)).then(() => resolve(done), reject);
        };
        const lock: Lock = { name, mode: mode ?? 'exclusive', context, begin };
        if (signal?.aborted) return reject(signal.reason);
        signal?.addEventListener('abort', () => {
          if (!this.#wanted.includes(lock)) return;
          this.#wanted = this.#wanted.filter((one) => one !== lock);
          reject(signal.reason);
        });
        this.#wanted.push(lock);
        this.#give();
      });
    return {
      locks: { query: async () => ({ held: this.#held.map(({ name, mode }) => ({ name, mode })) }), request },
      kill: () => {
        this.#wanted = this.#wanted.filter((one) => one.context !== context);
        this.#release((one) => one.context === context);
      },
    };
  }

  #release(which: (lock: Lock) => boolean): void {
    this.#held = this.#held.filter((one) => !which(one));
    this.#give();
  }

  #give(): void {
    for (const one of [...this.#wanted]) {
      if (this.#held.some(({ name, mode }) => name === one.name && (mode === 'exclusive' || one.mode === 'exclusive')))
        continue;
      this.#held.push(one);
      this.#wanted = this.#wanted.filter((other) => other !== one);
      queueMicrotask(one.begin);
    }
  }
}
