import type { ComponentChildren } from 'preact';
import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { otherNames } from '../../dataset/model/joined-record.ts';
import { countryById } from '../../engine/countries/country-by-id.ts';
import { roleText } from '../../engine/role-text.ts';
import type { EntityId } from '../../engine/types.ts';
import { AlsoWritten } from '../../ui/also-written.tsx';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import { formatQuotationCount } from '../../ui/format-quotation-count.ts';
import { quotationsPlace } from '../../ui/options-places.ts';
import { Chip, isCountry } from '../entities/entity-name.tsx';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { PageHeading } from '../page-heading.tsx';
import { PersonActions } from './person-actions.tsx';
import { SamePerson } from './same-person.tsx';

interface RecordHeaderProps {
  entity: EntityId;
  side: 'speaker' | 'about';
  /** How many quotations of this side have no date. */
  undated: number;
  /** How many of its quotations are new since the reader last opened the record: said by a person, or about a country. */
  fresh: number;
  /** What can be done with the quotations below, beside what can be corrected. */
  children: ComponentChildren;
}

/**
 * The head of an entity's record, above its quotations: the name and facts, at its end what can be done with the record, and below
 * them links to the quotations by the entity and about it.
 */
export function RecordHeader({ entity, side, undated, fresh, children }: RecordHeaderProps) {
  const host = useHost();
  const loaded = useLoaded(async () => {
    const own = (await host.summaries([entity])).get(entity);
    return { own, spellings: own ? await host.otherSpellings(own) : [] };
  }, [entity]);
  const gone = countryById(entity)?.name ?? 'Nobody on record has this name now.';
  return (
    <LoadedContent of={loaded}>
      {({ own, spellings }) =>
        own ? (
          <>
            <div class="record-head">
              <Facts {...{ own, side, undated, fresh }} />
              <div class="record-tools">
                <PersonActions of={own} />
                {children}
              </div>
            </div>
            <SamePerson of={own} spellings={spellings} />
            {own.said > 0 && own.about > 0 && (
              <nav class="sides" aria-label={`Quotations of ${own.name}`}>
                <SideLink to="speaker" label="Said" count={own.said} entity={own.id} side={side} />
                <SideLink to="about" label="About" count={own.about} entity={own.id} side={side} />
              </nav>
            )}
          </>
        ) : (
          <PageHeading title={gone}>{gone}</PageHeading>
        )
      }
    </LoadedContent>
  );
}

interface FactsProps extends Pick<RecordHeaderProps, 'side' | 'undated' | 'fresh'> {
  own: EntitySummary;
}

function Facts({ own, side, undated, fresh }: FactsProps) {
  const country = countryById(own.id);
  const facts = country
    ? [country.official !== own.name && country.official, country.capital && `capital ${country.capital}`]
    : [own.role ? roleText(own.role) : undefined];
  return (
    <div class="facts">
      <PageHeading title={own.name}>
        {isCountry(own.id) && <Chip id={own.id} />}
        <bdi>{own.name}</bdi>
      </PageHeading>
      <p class="dots" dir="auto">
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <AlsoWritten names={otherNames(own)} />
      {own.own?.note && (
        <p class="note-own" dir="auto">
          <span class="small">your note: </span>
          {own.own.note}
        </p>
      )}
      <p class="small dots num">
        <span>
          {side === 'speaker'
            ? formatQuotationCount({ all: own.said, reported: own.saidReported, headings: own.saidInHeadings })
            : `${formatQuotationCount({ all: own.about, reported: own.aboutReported, headings: own.aboutInHeadings })} about it`}
        </span>
        {undated > 0 && undated < (side === 'speaker' ? own.said : own.about) && (
          <span>{formatNumber(undated)} undated</span>
        )}
        <span>{formatCount(own.articles, 'article')}</span>
        {fresh > 0 && side === (country ? 'about' : 'speaker') && (
          <span>
            <span class="is-new">{formatNumber(fresh)} new</span>
          </span>
        )}
        {isEdited(own) && <span>edited by you</span>}
      </p>
    </div>
  );
}

const isEdited = ({ own }: EntitySummary): boolean =>
  own !== undefined && (own.read !== undefined || own.names !== undefined || own.role !== undefined);

interface SideLinkProps {
  to: RecordHeaderProps['side'];
  label: string;
  count: number;
  entity: EntityId;
  side: RecordHeaderProps['side'];
}

const SideLink = ({ to, label, count, entity, side }: SideLinkProps) => (
  <a class="place" href={quotationsPlace(to, entity)} aria-current={to === side ? 'page' : undefined}>
    {label} <span class="num">{formatNumber(count)}</span>
  </a>
);
