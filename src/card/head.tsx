import { BackIcon, CloseIcon, PinIcon } from '../ui/icons.tsx';

interface HeadProps {
  name: string | null;
  /** A country's ISO code, for its chip. */
  code: string | null;
  facts: string | null;
  counts: readonly string[];
  back: (() => void) | null;
  pin: (() => void) | null;
  pinned: boolean;
  close: () => void;
}

/** Whose card it is, and the ways out of it. */
export const Head = ({ name, code, facts, counts, back, pin, pinned, close }: HeadProps) => (
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
      {counts.length > 0 && (
        <p class="counts small dots num">
          {counts.map((count) => (
            <span key={count}>{count} </span>
          ))}
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
