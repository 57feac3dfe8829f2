import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The middle of a card, which scrolls. While there is more below, its class `more-below` gives the foot an edge. It is no stop for Tab
 * itself, which Firefox makes of whatever scrolls: what is in it is, and the card's keys scroll it.
 */
export function CardBody({ children, hidden = false }: { children: ComponentChildren; hidden?: boolean }) {
  const body = useRef<HTMLDivElement>(null);
  const mark = () => {
    const { current } = body;
    if (!current) return;
    const more = current.scrollTop + current.clientHeight < current.scrollHeight - 1;
    current.classList.toggle('more-below', more);
  };
  useLayoutEffect(mark);
  useLayoutEffect(() => {
    if (!body.current) return;
    const resized = new ResizeObserver(mark);
    resized.observe(body.current);
    return () => resized.disconnect();
  }, []);
  return (
    <div class="card-body" ref={body} tabIndex={-1} onScroll={mark} hidden={hidden}>
      {children}
    </div>
  );
}
