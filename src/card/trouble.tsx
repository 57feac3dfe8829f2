import { ARTICLES } from '../ui/routes.ts';

/** Shown only when the record takes its time. */
export const Waiting = () => (
  <div class="card-body">
    <p class="note muted" role="status" id="card-trouble">
      Reading the record…
    </p>
  </div>
);

export const Failed = ({ again, openOptions }: { again: () => void; openOptions: (at: string) => void }) => (
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
