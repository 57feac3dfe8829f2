import { searchPlace } from '../messages/search-place.ts';
import { ARTICLES } from '../ui/options-places.ts';

// What a card shows where it has no record to show.

/** Shown when reading the record takes long. */
export const SlowNotice = () => (
  <div class="card-body">
    <p class="note muted" role="status" id="card-trouble">
      Reading the record…
    </p>
  </div>
);

/** Shown when the record could not be read. */
export const FailedNotice = ({ again, openOptions }: { again: () => void; openOptions: (at: string) => void }) => (
  <>
    <div class="card-body">
      <p class="note" role="alert">
        <span class="is-danger strong" id="card-trouble">
          The record could not be read.
        </span>
        <br />
        <span class="muted">Nothing was changed.</span>
      </p>
    </div>
    <footer class="card-foot tight">
      <button class="btn" type="button" onClick={again}>
        Try again
      </button>
      <button class="btn" type="button" onClick={() => openOptions(ARTICLES)}>
        Open options
      </button>
    </footer>
  </>
);

/** Shown where the reader has looked words up that name nobody on record. */
export const UnknownNotice = ({ words, openOptions }: { words: string; openOptions: (at: string) => void }) => (
  <>
    <div class="card-body">
      <p class="note">Nothing on record.</p>
    </div>
    <footer class="card-foot tight">
      <button class="btn" type="button" onClick={() => openOptions(searchPlace(words))}>
        Search
      </button>
    </footer>
  </>
);
