import type { ComponentChildren } from 'preact';
import type { EntityId } from '../messages/dataset-ids.ts';
import type { EntityCount, PageSummary } from '../messages/tab-requests.ts';
import { formatCount, formatNumber } from '../ui/format-number.ts';
import { ForwardIcon } from '../ui/icons.tsx';
import type { News } from './use-news.ts';

interface EntityListProps extends PageSummary {
  news: News;
  goTo: (entity: EntityId) => void;
  /** What stands after those on record. */
  children?: ComponentChildren;
}

/** A list of the entities that the page names. A click on one goes to its mention on the page. */
export const EntityList = ({ counts, news, reading, goTo, children }: EntityListProps) => {
  const progress = reading ? 'Reading the page…' : counts.length === 0 ? 'No people or countries found.' : '';
  return (
    <div class={counts.length ? 'p-body' : 'p-body say'}>
      <EntitySection
        label="On record here"
        counts={counts.filter(({ quotations }) => quotations > 0)}
        news={news}
        goTo={goTo}
      />
      {children}
      <EntitySection
        label="Named here, nothing on record"
        counts={counts.filter(({ quotations }) => quotations === 0)}
        news={news}
        goTo={goTo}
      />
      <p class={counts.length ? 'small' : ''} role="status">
        {progress}
      </p>
    </div>
  );
};

interface EntitySectionProps {
  label: string;
  counts: readonly EntityCount[];
  news: News;
  goTo: (entity: EntityId) => void;
}

const EntitySection = ({ label, counts, news, goTo }: EntitySectionProps) =>
  counts.length === 0 ? null : (
    <section>
      <h2 class="label">{label}</h2>
      <ul class="rows">
        {counts.map((count) => (
          <EntityRow key={count.entity} of={count} news={news[count.entity] ?? 0} goTo={goTo} />
        ))}
      </ul>
    </section>
  );

interface EntityRowProps {
  of: EntityCount;
  /** How many quotations are new. */
  news: number;
  goTo: (entity: EntityId) => void;
}

const EntityRow = ({ of, news, goTo }: EntityRowProps) => (
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
      {of.quotations > 0 && <span class="r-count num">{formatCount(of.quotations, 'quotation')}</span>}{' '}
      <span class="r-sub small num">{formatCount(of.mentions, 'mention')} here</span>
      {news > 0 && (
        <>
          {' '}
          <span class="r-new small is-new num">{formatNumber(news)} new</span>
        </>
      )}
      <span class="r-go">
        <ForwardIcon />
      </span>
    </button>
  </li>
);
