import { useEffect } from 'preact/hooks';
import { articleId, canonicalUrl } from '../../dataset/model/article-ids.ts';
import {
  type Correction,
  isOfPeople,
  type PeopleCorrection,
  type QuotationCorrection,
} from '../../dataset/model/corrections.ts';
import { peopleOf } from '../../dataset/model/readers-people.ts';
import type { CorrectionState, ListedCorrection } from '../../dataset/read/read-corrections.ts';
import { formatCount } from '../../ui/format-number.ts';
import { articlePlace, CORRECTIONS } from '../../ui/options-places.ts';
import { safeLink } from '../../ui/safe-link.ts';
import { EntityLink, isPerson } from '../entities/entity-name.tsx';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import type { AskedName } from '../route.ts';
import { DateCell } from '../table/date-cell.tsx';
import { allRows } from '../table/row-source.ts';
import { type Column, Table } from '../table/table.tsx';
import { correctedWords, correctionWords } from './correction-words.ts';
import { type Question, useCorrections } from './use-corrections.ts';

/**
 * The history of all corrections, the latest first. Each can be taken back or made again, whatever came after it.
 * @param asked what is wrong with a name on a page, as the reader has said there; null for nothing
 */
export function CorrectionsPage({ asked }: { asked: AskedName | null }) {
  const host = useHost();
  const { ask } = useCorrections();
  useEffect(() => {
    if (!asked) return;
    questionOf(asked).then(ask);
    // Once answered, it is not asked again where the page is loaded again.
    history.replaceState(null, '', CORRECTIONS);
  }, [asked]);
  const loaded = useLoaded(() => host.corrections(), []);
  return (
    <LoadedContent of={loaded}>
      {(corrections) => (
        <>
          <div class="tools">
            <span class="muted num" role="status">
              {corrections.length > 0 && formatCount(corrections.length, 'correction')}
              {corrections.length > 1 && ', latest first'}
            </span>
            <button
              class="btn push"
              type="button"
              aria-haspopup="dialog"
              onClick={() => ask({ kind: 'name', text: '' })}
            >
              Don’t spot a name…
            </button>
          </div>
          {corrections.length > 0 ? (
            <Table
              label="Corrections"
              columns={COLUMNS}
              source={allRows(corrections, keyOf)}
              rowKey={keyOf}
              keepsPlace
            />
          ) : (
            <p class="note">
              Nothing corrected yet. Where a quotation is wrong, choose <em>Wrong?</em> beside it; where a person is,{' '}
              <em>Edit</em> in their record.
            </p>
          )}
        </>
      )}
    </LoadedContent>
  );
}

const keyOf = ({ correction }: ListedCorrection): string => correction.id;

const COLUMNS: readonly Column<ListedCorrection>[] = [
  { label: 'About', class: 'said', cell: ({ correction }) => <bdi>{wordsOf(correction)}</bdi> },
  {
    label: 'Correction',
    class: 'who-cell',
    width: 208,
    cell: ({ correction }) => (
      <>
        <bdi>{correctionWords(correction.change)}</bdi>{' '}
        {correction.change.kind === 'speaker' && (
          <span class="also">
            {correction.was === null ? 'The speaker was not clear.' : <bdi>It was {correction.was}.</bdi>}
          </span>
        )}
      </>
    ),
  },
  {
    label: 'Source',
    class: 'source-cell',
    width: 128,
    cell: ({ article, quotation, correction }) => (
      <>
        {isOfPeople(correction) ? (
          <PeopleOf correction={correction} />
        ) : article ? (
          <a href={articlePlace(article.id, quotation ?? undefined)}>
            <bdi>{article.source ?? article.title ?? 'Untitled article'}</bdi>
          </a>
        ) : (
          <PageOf correction={correction} />
        )}{' '}
        {correction.places.length > 1 && (
          <span class="also">and {formatCount(correction.places.length - 1, 'other article')}</span>
        )}
      </>
    ),
  },
  { label: 'Made', class: 'num', width: 128, cell: ({ correction }) => <DateCell date={correction.at.slice(0, 10)} /> },
  { label: 'State', class: 'short', width: 144, cell: ({ state }) => STATES[state] },
  { label: 'Undo', width: 80, cell: ({ correction }) => <UndoButton of={correction} /> },
];

const STATES: Readonly<Record<CorrectionState, string>> = {
  shown: 'In force',
  undone: 'Taken back',
  'not found': 'In force, but its words are no longer found',
  'article gone': 'In force, but its article is deleted',
  'on page': 'In force on its page',
};

/** Asks who is meant by a name on a page, or that it is not spotted anywhere: so too where no page has an address to go by. */
async function questionOf({ wrong, text, of, on }: AskedName): Promise<Question> {
  const people = of.filter(isPerson);
  const page = canonicalUrl(on);
  if (wrong === 'spot' || people.length === 0 || page === null) return { kind: 'name', text };
  return { kind: 'somebody else', of: { text, people, page, article: await articleId({ url: page, text: '' }) } };
}

/** A link to the page that a correction was made on, whose article is not on record. */
function PageOf({ correction: { change } }: { correction: QuotationCorrection }) {
  const url = safeLink((change.kind === 'somebody else' && change.page) || null);
  if (!url) return <>Deleted article</>;
  return (
    <a href={url} target="_blank" rel="noopener" referrerpolicy="no-referrer" title={url}>
      {new URL(url).hostname || 'a file'}
    </a>
  );
}

/** Links to the records of whom a correction is about. */
function PeopleOf({ correction }: { correction: PeopleCorrection }) {
  const people = peopleOf(correction);
  const names = correction.was?.split(', ') ?? [];
  return (
    <>
      {people.map((id, n) => (
        <span key={id}>
          {n > 0 && ', '}
          <EntityLink id={id} name={names.length === people.length ? (names[n] ?? '') : 'record'} />
        </span>
      ))}
    </>
  );
}

function UndoButton({ of }: { of: Correction }) {
  const { id, undone, change } = of;
  const { setUndone } = useCorrections();
  const words = undone ? 'Redo' : 'Undo';
  return (
    <button
      class="act"
      type="button"
      aria-label={`${words}: ${correctionWords(change)} ${correctedWords(of)}`}
      onClick={() => setUndone([id], !undone)}
    >
      {words}
    </button>
  );
}

/** Characters of a quotation that the history shows, at most. */
const MAX_SHOWN_CHARS = 300;

function wordsOf(correction: Correction): string {
  const words = correctedWords(correction);
  return words.length > MAX_SHOWN_CHARS ? `${words.slice(0, MAX_SHOWN_CHARS)} […]` : words;
}
