import { AlsoWritten } from '../ui/also-written.tsx';
import { formatNumber } from '../ui/format-number.ts';
import { BackIcon, CloseIcon, PinIcon } from '../ui/icons.tsx';

interface CardHeaderProps {
  name: string | null;
  /** A country's ISO code, for its chip. */
  code: string | null;
  /** A person's role, or a country's official name and capital. */
  facts: string | null;
  /** The other spellings of a person's name. */
  alsoWritten: readonly string[];
  /** What the reader has noted of a person. */
  note: string | null;
  counts: readonly string[];
  /** How many quotations are new since the reader last opened the record. */
  news: number;
  back: (() => void) | null;
  pin: (() => void) | null;
  pinned: boolean;
  close: () => void;
}

/** The head of a card: whose it is, and the buttons to go back, to pin it and to close it. */
export const CardHeader = ({
  name,
  code,
  facts,
  alsoWritten,
  note,
  counts,
  news,
  back,
  pin,
  pinned,
  close,
}: CardHeaderProps) => (
  <header class="card-head">
    {back && (
      <button class="icon-btn card-back" type="button" aria-label="Back" aria-keyshortcuts="ArrowLeft" onClick={back}>
        <BackIcon />
      </button>
    )}
    <div class="card-id">
      {name && (
        <h2 class="name" id="card-name" dir="auto">
          {code && (
            <span class="chip" aria-hidden="true">
              {code}
            </span>
          )}
          {name}
        </h2>
      )}
      {facts && <p dir="auto">{facts}</p>}
      <AlsoWritten names={alsoWritten} />
      {note && (
        <p class="small" dir="auto">
          <span class="muted">your note: </span>
          {note}
        </p>
      )}
      {counts.length > 0 && (
        <p class="counts small dots num">
          {counts.map((count) => (
            <span key={count}>{count} </span>
          ))}
          {news > 0 && (
            <span>
              <span class="is-new">{formatNumber(news)} new</span>
            </span>
          )}
        </p>
      )}
    </div>
    <div class="card-tools">
      {pin && (
        <button
          class="icon-btn"
          type="button"
          aria-label="Keep this card open"
          aria-pressed={pinned}
          aria-keyshortcuts="p"
          onClick={pin}
        >
          <PinIcon />
        </button>
      )}
      <button class="icon-btn" type="button" aria-label="Close" aria-keyshortcuts="Escape" onClick={close}>
        <CloseIcon />
      </button>
    </div>
  </header>
);
