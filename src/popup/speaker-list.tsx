import { formatCount } from '../ui/format-number.ts';
import { ForwardIcon } from '../ui/icons.tsx';
import type { Speakers } from './use-speakers.ts';

interface SpeakerListProps {
  here: Speakers | null;
  goTo: (start: number) => void;
  show: (on: boolean) => void;
}

/**
 * Who is quoted on the page, on record or not. A click on one goes to the first of their quotations. Below, a button that has the
 * page's quotations tinted.
 */
export const SpeakerList = ({ here, goTo, show }: SpeakerListProps) =>
  !here || here.quotations === 0 ? null : (
    <section>
      <h2 class="label">Speaking here</h2>
      {here.speakers.length === 0 && <p class="small">Who speaks is not clear.</p>}
      <ul class="rows">
        {here.speakers.map(({ entity, name, role, isOnRecord, count, first }) => (
          <li key={entity}>
            <button class="row" type="button" onClick={() => goTo(first)}>
              <span class="r-name">
                <bdi>{name}</bdi>
              </span>{' '}
              <span class="r-count num">{formatCount(count, 'quotation')} here</span>{' '}
              <span class="r-sub small">
                {role && (
                  <>
                    <bdi>{role}</bdi>
                    {' · '}
                  </>
                )}
                {isOnRecord ? 'on record' : 'not on record'}
              </span>
              <span class="r-go">
                <ForwardIcon />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button class="btn p-wide" type="button" onClick={() => show(!here.areShown)}>
        {here.areShown ? 'Hide who is speaking' : 'Show who is speaking on the page'}
      </button>
    </section>
  );
