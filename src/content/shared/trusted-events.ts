/**
 * Listens at the window for events that the reader caused, before most of the page's listeners. Events that a page's script has
 * dispatched are ignored: a page could move a fake pointer over its names and see for which of them a card opens.
 * @returns adds a listener for a type of event, until the signal aborts
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
