import { onTestFinished, vi } from 'vitest';

/** The elements that our intersection observers watch, from now to the end of the test, in the order in which they were added. */
export function watchedBoxes(): ReadonlySet<Element> {
  const watched = new Set<Element>();
  const { prototype } = IntersectionObserver;
  const { observe, unobserve } = prototype;
  const spies = [
    vi.spyOn(prototype, 'observe').mockImplementation(function (this: IntersectionObserver, element) {
      watched.add(element);
      observe.call(this, element);
    }),
    vi.spyOn(prototype, 'unobserve').mockImplementation(function (this: IntersectionObserver, element) {
      watched.delete(element);
      unobserve.call(this, element);
    }),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return watched;
}
