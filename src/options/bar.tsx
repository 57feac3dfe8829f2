import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Route, searchPlace } from './route.ts';

/** Typing on is not searched for: long enough for the next letter, short enough not to be waited for. */
const TYPING_MS = 200;

interface BarProps {
  title: string;
  heading: RefObject<HTMLHeadingElement | null>;
  /** What is being searched for; '' on other pages. */
  words: string;
  page: Route['page'];
}

/** The page's title, and the search over everything beside it. */
export function Bar({ title, heading, words, page }: BarProps) {
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed === words) return;
    const search = () => {
      // Searching is one step of the history, however many letters it took.
      if (page === 'search') location.replace(searchPlace(typed));
      else if (typed.trim()) location.hash = searchPlace(typed);
    };
    const soon = setTimeout(search, TYPING_MS);
    return () => clearTimeout(soon);
  }, [typed]);
  return (
    <div class="bar">
      <h2 class="title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {page !== 'settings' && (
        <search>
          <input
            class="field"
            type="search"
            placeholder="Search names, quotations, articles"
            aria-label="Search names, quotations, articles"
            dir="auto"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </search>
      )}
    </div>
  );
}
