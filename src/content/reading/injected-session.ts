import type { InjectedScript } from './injected-script.ts';
import { collectIntentEvents } from './intent-events.ts';
import type { InjectedSession, PageSession, PageSessionOptions, StartSession } from './page-session.ts';

/**
 * Starts a session whose script is still to be injected: most pages never need it. What the reader does meanwhile is heard here, as
 * a tap is not made twice.
 */
export function startInjectedSession(script: InjectedScript<StartSession>, options: PageSessionOptions): PageSession {
  const { settings, signal } = options;
  let session: InjectedSession | null = null;
  let starting: Promise<InjectedSession> | null = null;
  const listening = new AbortController();
  const heard = collectIntentEvents(
    () => settings().openOn,
    () => {
      started()
        .then((it) => it.onSign())
        // Where the script could not be injected, the next sign tries again.
        .catch(() => {});
    },
    AbortSignal.any([signal, listening.signal]),
  );
  started().catch(() => {});

  return {
    thisPage: null,
    counts: () => [],
    reading: false,
    closeCard: () => session?.closeCard() === true,
    goTo: async (entity) => (await started()).goTo(entity),
    lookUp: async () => (await started()).lookUp(),
    revise: (revision) => session?.revise(revision),
  };

  function started(): Promise<InjectedSession> {
    starting ??= start().catch((error: unknown) => {
      starting = null;
      throw error;
    });
    return starting;
  }

  async function start(): Promise<InjectedSession> {
    const startSession = script.start ?? (await script.fetch());
    signal.throwIfAborted();
    session = startSession(options, { heard, end: () => listening.abort() });
    return session;
  }
}
