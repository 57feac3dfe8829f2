/**
 * Keeps scrolling and dragging within the card's frame, so that neither reaches the page around it.
 * @param onLeft called when the pointer leaves the frame, but not while the reader selects text
 */
export function keepInFrame(onLeft: () => void): void {
  document.documentElement.addEventListener('pointerleave', ({ buttons, pointerType }) => {
    if (!buttons && pointerType !== 'touch') onLeft();
  });
  window.addEventListener(
    'wheel',
    (event) => {
      // With Ctrl, the wheel zooms.
      if (!event.ctrlKey && !event.composedPath().some(canScroll)) event.preventDefault();
    },
    { passive: false },
  );
  window.addEventListener('dragstart', (event) => event.preventDefault());
}

/** Whether an element scrolls by itself. At its end, its styles (`overscroll-behavior`) keep the page from scrolling on. */
const canScroll = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.scrollHeight > target.clientHeight &&
  getComputedStyle(target).overscrollBehaviorY === 'contain';
