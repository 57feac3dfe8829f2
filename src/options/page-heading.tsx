import { type ComponentChildren, createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

// The heading of each page, which also names the browser's tab and looks after the focus.

/** Whether the reader has gone from one page to another since the options page was opened. */
const Moved = createContext<RefObject<boolean>>({ current: false });
export const MovedProvider = Moved.Provider;

interface PageHeadingProps {
  /** The page's name, as the browser's tab shows it. */
  title: string;
  dir?: 'auto';
  children: ComponentChildren;
}

/** The heading of a page. It takes the focus if the link that led here, which had it, has gone with the last page. */
export function PageHeading({ title, dir, children }: PageHeadingProps) {
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
