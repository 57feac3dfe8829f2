import type { EntityId } from '../messages/ids.ts';
import type { PageCount } from '../messages/tab.ts';
import { counted } from '../ui/counts.ts';
import { ForwardIcon } from '../ui/icons.tsx';
import type { Summary } from './host.ts';

/** Who of the dataset is on the page; a row goes to the mention. */
export const Rows = ({ counts, reading, goTo }: Summary & { goTo: (entity: EntityId) => void }) => {
  const progress = reading ? 'Reading the page…' : counts.length === 0 ? 'No people or countries found.' : '';
  return (
    <div class={counts.length ? 'p-body' : 'p-body say'}>
      {counts.length > 0 && (
        <section>
          <h2 class="label">On record here</h2>
          <ul class="rows">
            {counts.map((count) => (
              <Row key={count.entity} of={count} goTo={goTo} />
            ))}
          </ul>
        </section>
      )}
      <p class={counts.length ? 'small' : ''} role="status">
        {progress}
      </p>
    </div>
  );
};

const Row = ({ of, goTo }: { of: PageCount; goTo: (entity: EntityId) => void }) => (
  <li>
    <button class="row" type="button" onClick={() => goTo(of.entity)}>
      <span class="r-name">
        {of.kind === 'country' && (
          <span class="chip" aria-hidden="true">
            {of.entity.slice('country:'.length)}
          </span>
        )}
        <bdi>{of.name}</bdi>
      </span>{' '}
      <span class="r-count num">{of.quotations ? counted(of.quotations, 'quotation') : 'none yet'}</span>{' '}
      <span class="r-sub small num">{counted(of.mentions, 'mention')} here</span>
      <span class="r-go">
        <ForwardIcon />
      </span>
    </button>
  </li>
);
