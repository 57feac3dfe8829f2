/**
 * Keeps in the frame what else would reach the page under it: scrolling on, and what is dragged.
 * @param left told when the pointer goes out of the frame; not while words are being selected
 */
export function keepInFrame(left: () => void): void {
  document.documentElement.addEventListener('pointerleave', ({ buttons, pointerType }) => {
    if (!buttons && pointerType !== 'touch') left();
  });
  window.addEventListener(
    'wheel',
    (event) => {
      // With Ctrl it zooms.
      if (!event.ctrlKey && !event.composedPath().some(canScroll)) event.preventDefault();
    },
    { passive: false },
  );
  window.addEventListener('dragstart', (event) => event.preventDefault());
}

/** What can scroll goes no further at its end: its styles say so. */
const canScroll = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.scrollHeight > target.clientHeight &&
  getComputedStyle(target).overscrollBehaviorY === 'contain';
