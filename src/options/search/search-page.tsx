import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { SearchMarker } from '../../dataset/model/search/marked-text.ts';
import { FIRST_HITS, type SearchKind, type SearchWindow } from '../../dataset/model/search/search-kinds.ts';
import type { FoundCount, SearchResults } from '../../dataset/read/search-dataset.ts';
import type { EntityId } from '../../engine/types.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { noneHas } from '../none-has.ts';
import { resultsPlace, SEARCH_KINDS, type SearchRoute } from '../route.ts';
import { Pager } from '../table/pager.tsx';
import { useCopying } from '../use-copying.tsx';
import { ArticleHitItem, EntityHit, QuotationHit } from './found-items.tsx';
import { moveToHit } from './move-to-hit.ts';
import { SearchHelp, SearchHelpLine } from './search-help.tsx';

// The page that shows what a search has found: the first of each kind, or all of one kind, some at a time.

const TITLES: Readonly<Record<SearchKind, string>> = {
  people: 'People',
  countries: 'Countries',
  quotations: 'Quotations',
  articles: 'Articles',
};
const NOUNS: Readonly<Record<SearchKind, readonly [one: string, many: string]>> = {
  people: ['person', 'people'],
  countries: ['country', 'countries'],
  quotations: ['quotation', 'quotations'],
  articles: ['article', 'articles'],
};

/** Shown at a time, where one kind is. */
const PAGE_SIZE = 50;

/** The page of a search. */
export function SearchPage({ words, kind, nth }: Omit<SearchRoute, 'page'>) {
  const host = useHost();
  const asked = words.trim();
  const loaded = useLoaded(async () => {
    if (!asked) return null;
    const found = await host.search(asked, windowsOf(kind, nth));
    const named = await host.summaries(found.quotations.flatMap(({ quotation: { speaker } }) => speaker?.entity ?? []));
    return { found, named, asked, kind, nth };
  }, [asked, kind, nth]);
  return (
    <LoadedContent of={loaded}>
      {(shown) =>
        shown ? (
          <Found {...shown} />
        ) : (
          <>
            <p class="tools muted">Type a name, or words of a quotation or of an article.</p>
            <SearchHelp />
          </>
        )
      }
    </LoadedContent>
  );
}

function windowsOf(kind: SearchKind | null, nth: number): Readonly<Record<SearchKind, SearchWindow>> {
  if (kind === null) return FIRST_HITS;
  const window = (of: SearchKind): SearchWindow =>
    kind === of ? { offset: (nth - 1) * PAGE_SIZE, limit: PAGE_SIZE } : { offset: 0, limit: 0 };
  return {
    people: window('people'),
    countries: window('countries'),
    quotations: window('quotations'),
    articles: window('articles'),
  };
}

interface FoundProps {
  found: SearchResults;
  /** Those who said the quotations that were found, by their ids. */
  named: ReadonlyMap<EntityId, EntitySummary>;
  asked: string;
  kind: SearchKind | null;
  nth: number;
}

function Found({ found, named, asked, kind, nth }: FoundProps) {
  const { place, copy, status } = useCopying();
  const marker = useMemo(() => new SearchMarker(found.searched), [found]);
  const { counts, notes } = found;
  const kinds = SEARCH_KINDS.filter((one) => counts[one].count > 0);
  const isNone = kinds.length === 0;
  return (
    <>
      <div class="tools">
        <span class="muted num" role="status">
          {isNone ? 'Nothing found.' : foundMessage(counts)}
        </span>
      </div>
      {notes.length > 0 && (
        <ul class="search-notes" aria-label="About this search">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {isNone ? (
        <>
          <p class="note">
            {noneHas('Nobody and nothing on record', asked)} Fewer words find more, and so does the beginning of a word
            with a * after it.
          </p>
          <SearchHelp />
        </>
      ) : (
        <>
          <SearchHelpLine />
          {kinds.length > 1 && <Kinds {...{ kinds, counts, asked, kind }} />}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the links in it */}
          <div class="results" ref={place} onKeyDown={moveAmongHits}>
            {status}
            {kinds
              .filter((one) => kind === null || one === kind)
              .map((one) => (
                <Section key={one} {...{ found, named, marker, copy, asked, nth }} of={one} isWhole={kind === one} />
              ))}
          </div>
        </>
      )}
    </>
  );
}

function moveAmongHits(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-hit]')) return;
  if (moveToHit(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
}

interface KindsProps {
  kinds: readonly SearchKind[];
  counts: SearchResults['counts'];
  asked: string;
  kind: SearchKind | null;
}

/** Links to all that was found, and to all of each kind. */
const Kinds = ({ kinds, counts, asked, kind }: KindsProps) => (
  <nav class="sides kinds" aria-label="Kinds of what was found">
    <a class="place" href={resultsPlace(asked)} aria-current={kind === null ? 'page' : undefined}>
      Everything
    </a>
    {kinds.map((one) => (
      <a key={one} class="place" href={resultsPlace(asked, one)} aria-current={kind === one ? 'page' : undefined}>
        {TITLES[one]} <span class="num">{countText(counts[one])}</span>
      </a>
    ))}
  </nav>
);

/** What the items of a list of hits need. */
interface HitListProps extends Pick<FoundProps, 'found' | 'named'> {
  of: SearchKind;
  marker: SearchMarker;
  copy: (text: string, what: string) => void;
}

interface SectionProps extends HitListProps {
  asked: string;
  nth: number;
  /** Whether it is the only one shown, a page of it at a time. */
  isWhole: boolean;
}

function Section({ asked, nth, isWhole, ...list }: SectionProps) {
  const { found, of } = list;
  const { count, isLeast } = found.counts[of];
  const hits = hitsOf(list);
  const isCut = !isWhole && (isLeast || count > hits.length);
  return (
    <section class="found" aria-label={TITLES[of]}>
      <div class="found-head">
        <h3 class="label">
          {TITLES[of]} <span class="num">{countText(found.counts[of])}</span>
        </h3>
        {of === 'quotations' && <ExportMenu of={{ search: asked }} count={count} subject="search" />}
      </div>
      <ul class="hits">
        {hits.map(({ key, content }) => (
          <li key={key}>{content}</li>
        ))}
      </ul>
      {isCut && (
        <a class="act" data-hit href={resultsPlace(asked, of)}>
          All {countText(found.counts[of])} {NOUNS[of][1]}
        </a>
      )}
      {isWhole && (
        <Pager
          page={Math.max(0, Math.min(nth - 1, Math.ceil(count / PAGE_SIZE) - 1))}
          size={PAGE_SIZE}
          total={count}
          isLeast={isLeast}
          turn={(page) => {
            location.hash = resultsPlace(asked, of, page + 1);
            document.querySelector('.found')?.scrollIntoView({ block: 'start' });
          }}
          of={TITLES[of]}
        />
      )}
    </section>
  );
}

function hitsOf({
  found: { people, countries, quotations, articles },
  named,
  of: kind,
  marker,
  copy,
}: HitListProps): { key: string; content: ComponentChildren }[] {
  if (kind === 'quotations')
    return quotations.map((of) => ({ key: of.id, content: <QuotationHit {...{ of, named, marker, copy }} /> }));
  if (kind === 'articles')
    return articles.map((of) => ({ key: of.meta.id, content: <ArticleHitItem {...{ of, marker }} /> }));
  const entities = kind === 'people' ? people : countries;
  return entities.map((of) => ({ key: of.id, content: <EntityHit {...{ of, marker }} /> }));
}

const countText = ({ count, isLeast }: FoundCount): string => `${isLeast ? 'at least ' : ''}${formatNumber(count)}`;

const foundMessage = (counts: SearchResults['counts']): string =>
  SEARCH_KINDS.filter((kind) => counts[kind].count > 0)
    .map((kind) => `${countText(counts[kind])} ${NOUNS[kind][counts[kind].count === 1 ? 0 : 1]}`)
    .join(', ');
