import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PageHeading } from '../page-heading.tsx';
import { failureMessage } from './failure-message.ts';
import { useHost } from './options-host.ts';
import { StartAnew } from './start-anew.tsx';
import { useRescue } from './use-rescue.ts';

// Keeps the options page from being shown before the dataset is open.

/** That the record is being opened is shown only after so many ms. Mostly it is open before anybody could read that. */
const SILENT_WAIT_MS = 400;

const UNKNOWN_FAILURE = 'The browser does not say why. Nothing was changed. Try again, or start the browser anew.';

/** Shows its children once the dataset is open. If it cannot be opened, shows why, with a button to try again. */
export function DatasetGate({ children }: { children: ComponentChildren }) {
  const host = useHost();
  const [isOpen, setOpen] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const open = () => {
    setOpening(true);
    host
      .open()
      .then(
        () => setOpen(true),
        (error: unknown) => setFailure(failureMessage(error, UNKNOWN_FAILURE)),
      )
      .finally(() => setOpening(false));
  };
  useEffect(open, [host]);
  // When the dataset changes, the reason why it could not be opened may be gone.
  useEffect(() => {
    if (isOpen || failure === null) return;
    const over = new AbortController();
    host.onChange(open, over.signal);
    return () => over.abort();
  }, [host, isOpen, failure]);
  if (isOpen) return <>{children}</>;
  return failure === null ? <Opening /> : <CannotOpen message={failure} retry={open} isOpening={isOpening} />;
}

function Opening() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => setLong(true), SILENT_WAIT_MS);
    return () => clearTimeout(soon);
  }, []);
  return (
    <p class="note" role="status">
      {isLong && 'Opening the record…'}
    </p>
  );
}

function CannotOpen({
  message: words,
  retry: again,
  isOpening,
}: {
  message: string;
  retry: () => void;
  isOpening: boolean;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const rescue = useRescue();
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <section class="job shut">
      <PageHeading title="The record cannot be opened">The record cannot be opened</PageHeading>
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
        <button class="btn" type="button" onClick={rescue.save}>
          Save what can still be read
        </button>
      </div>
      <p class="small shut-told" role="status">
        {isOpening ? 'Opening the record…' : rescue.message}
      </p>
      <StartAnew begun={again} />
    </section>
  );
}
