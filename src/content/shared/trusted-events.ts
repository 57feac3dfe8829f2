/**
 * Listens at the window for what the reader did, before anything of the page hears it: never for what a page's own script has
 * made, which could otherwise look whom the reader has on record.
 * @returns listens for a type of event, until the signal aborts
 */
export function listeningFor(
  signal: AbortSignal,
): <T extends keyof WindowEventMap>(type: T, act: (event: WindowEventMap[T]) => void) => void {
  return (type, act) =>
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) act(event);
      },
      { signal, capture: true, passive: true },
    );
}
