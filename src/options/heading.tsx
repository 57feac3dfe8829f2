import { type ComponentChildren, createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

/** True once the reader has gone from one page to another. */
const Moved = createContext<RefObject<boolean>>({ current: false });
export const MovedProvider = Moved.Provider;

interface HeadingProps {
  /** The page in words, for the tab. */
  title: string;
  dir?: 'auto';
  children: ComponentChildren;
}

/** What the page is about. What was clicked may have gone with the page it stood on: then this takes the focus. */
export function Heading({ title, dir, children }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useContext(Moved);
  useLayoutEffect(() => {
    if (moved.current && document.activeElement === document.body) heading.current?.focus();
  }, []);
  useLayoutEffect(() => {
    document.title = `${title} – On Record`;
  }, [title]);
  return (
    <h2 class="title" ref={heading} tabIndex={-1} dir={dir}>
      {children}
    </h2>
  );
}
