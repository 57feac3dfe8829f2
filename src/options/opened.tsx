import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { failureWords } from './failure.ts';
import { Heading } from './heading.tsx';
import { useHost } from './host.ts';

/** Opening is told of when it takes longer, in ms: mostly the page is there before anybody could read that. */
const LONG_MS = 400;

const FAULT = 'The browser does not say why. Nothing was changed. Try again, or start the browser anew.';

/** What needs the record, once that can be read; until then why it cannot. */
export function Opened({ children }: { children: ComponentChildren }) {
  const host = useHost();
  const [isOpen, setOpen] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const open = () => {
    setOpening(true);
    host
      .open()
      .then(
        () => setOpen(true),
        (error: unknown) => setTrouble(failureWords(error, FAULT)),
      )
      .finally(() => setOpening(false));
  };
  useEffect(open, [host]);
  // Whatever changed, it may be what stood in the way.
  useEffect(() => {
    if (isOpen || trouble === null) return;
    const over = new AbortController();
    host.onChange(open, over.signal);
    return () => over.abort();
  }, [host, isOpen, trouble]);
  if (isOpen) return <>{children}</>;
  return trouble === null ? <Opening /> : <CannotOpen words={trouble} again={open} isOpening={isOpening} />;
}

function Opening() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(soon);
  }, []);
  return (
    <p class="note" role="status">
      {isLong && 'Opening the record…'}
    </p>
  );
}

function CannotOpen({ words, again, isOpening }: { words: string; again: () => void; isOpening: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <section class="job shut">
      <Heading title="The record cannot be opened">The record cannot be opened</Heading>
      <p role="alert">{words}</p>
      <div class="tools-in">
        <button
          class="btn primary"
          type="button"
          ref={button}
          aria-disabled={isOpening}
          onClick={() => isOpening || again()}
        >
          Try again
        </button>
      </div>
      <p class="small" role="status">
        {isOpening && 'Opening the record…'}
      </p>
    </section>
  );
}
