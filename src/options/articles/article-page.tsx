import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isArticleId } from '../../dataset/model/article-ids.ts';
import type { QuotationInArticle } from '../../dataset/model/dataset-types.ts';
import { displayedQuotation } from '../../dataset/model/displayed-quotation.ts';
import { clearSpeaker } from '../../engine/clear-speaker.ts';
import { formatDate, formatDay } from '../../ui/format-date.ts';
import { formatCount } from '../../ui/format-number.ts';
import { articlePlace, quotationsPlace } from '../../ui/options-places.ts';
import { QuotationText } from '../../ui/quotation-text.tsx';
import { readPartLine } from '../../ui/read-part-line.ts';
import { safeLink } from '../../ui/safe-link.ts';
import type { WrongQuotation } from '../../ui/wrong-words.ts';
import { useCorrections } from '../corrections/use-corrections.ts';
import { WrongButton } from '../corrections/wrong-button.tsx';
import { isCountry } from '../entities/entity-name.tsx';
import { LoadedContent } from '../host/loaded-content.tsx';
import { type KeptArticle, useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { PageHeading } from '../page-heading.tsx';
import { Speaker } from '../quotations/quotation-columns.tsx';
import { allRows } from '../table/row-source.ts';
import { type Column, Table } from '../table/table.tsx';
import { articleTitle } from './article-columns.tsx';
import { ArticleVersions } from './article-versions.tsx';
import { markedParagraphs, marksOf, type ParagraphPart } from './marked-paragraphs.ts';

interface ArticlePageProps {
  id: string;
  /** The quotation that is marked and scrolled to; null for none. */
  quotation: string | null;
  /** What the reader has said in a card is wrong with that quotation; null for nothing. */
  wrong: WrongQuotation | null;
}

/** The page of one article: its kept text, and its quotations. */
export function ArticlePage({ id, quotation, wrong }: ArticlePageProps) {
  const host = useHost();
  const loaded = useLoaded(async () => (isArticleId(id) && (await host.article(id))) || null, [id]);
  return (
    <LoadedContent of={loaded}>
      {(article) =>
        article ? (
          <ArticleText article={article} quotation={quotation} wrong={wrong} />
        ) : (
          <>
            <PageHeading title="Article">Article</PageHeading>
            <p class="note">This article is not on record. It may have been deleted.</p>
          </>
        )
      }
    </LoadedContent>
  );
}

interface ArticleTextProps extends Pick<ArticlePageProps, 'quotation' | 'wrong'> {
  article: KeptArticle;
}

function ArticleText({ article, quotation, wrong }: ArticleTextProps) {
  const { ask } = useCorrections();
  const { meta, text, readTo, versions, copies } = article;
  const [onlyVersion] = versions.length === 1 ? versions : [];
  const named = article.quotations.find(({ id }) => id === quotation);
  const spans = named?.quotation.spans ?? [];
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const mark = body.current?.querySelector('mark');
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }, [quotation]);
  useEffect(() => {
    if (!wrong || !named) return;
    ask({ kind: 'quotation', of: named, wrong });
    // Once answered, it is not asked again where the page is loaded again.
    history.replaceState(null, '', articlePlace(article.meta.id, named.id));
  }, [wrong, quotation]);
  const url = safeLink(meta.url ?? null);
  return (
    <article class="kept">
      <PageHeading title={articleTitle(meta)} dir="auto">
        {articleTitle(meta)}
      </PageHeading>
      <p class="small dots">
        {[
          meta.author,
          meta.source,
          formatDate(meta.date),
          onlyVersion?.keptAt && `kept ${formatDay(onlyVersion.keptAt, new Date())}`,
        ]
          .filter(Boolean)
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        <button class="act" type="button" aria-haspopup="dialog" onClick={() => ask({ kind: 'article', of: meta })}>
          {meta.date ? 'Edit details' : 'Add date'}
        </button>
      </p>
      {copies.length > 0 && <AlsoAt copies={copies} />}
      {url && (
        <p>
          <a class="act" href={url} target="_blank" rel="noopener" referrerpolicy="no-referrer">
            Open the page
          </a>
        </p>
      )}
      {versions.length > 1 && <ArticleVersions id={meta.id} versions={versions} />}
      {quotation && spans.length === 0 && (
        <p class="note is-unsure" role="status">
          The kept text no longer has this quotation.
        </p>
      )}
      {named && (
        <p class="said-by dots">
          <span>
            Said by: <Speaker of={clearSpeaker(named.quotation)} />
          </span>
          <WrongButton of={named} />
        </p>
      )}
      {article.quotations.length > 0 && (
        <p class="small has-quotations">
          <span class="said-here">{formatCount(article.quotations.length, 'quotation')}</span>, tinted below; the names
          of their speakers lead to what is on record.
        </p>
      )}
      {readTo !== undefined && <p class="note">{readPartLine({ read: readTo, of: text.length })}</p>}
      <div class="kept-text" ref={body}>
        {markedParagraphs(
          text,
          marksOf(
            article.quotations.map(({ quotation: it }) => it),
            spans,
          ),
        ).map((paragraph, n) => (
          <p key={n} dir="auto">
            {paragraph.map((part) => (
              <TextPart {...part} />
            ))}
          </p>
        ))}
      </div>
      {article.quotations.length > 0 && (
        <>
          <h3 class="label">Quotations in this article</h3>
          <Table
            label="Quotations in this article"
            columns={COLUMNS}
            source={allRows(article.quotations, keyOf)}
            rowKey={keyOf}
          />
        </>
      )}
    </article>
  );
}

/** A part of a paragraph. A speaker's name leads to the record. */
function TextPart({ text, role, entity }: ParagraphPart) {
  if (role === 'asked') return <mark tabIndex={-1}>{text}</mark>;
  if (role === 'said') return <span class="said-here">{text}</span>;
  if (role === 'text') return <>{text}</>;
  if (!entity) return <span class="speaks">{text}</span>;
  return (
    <a class="speaks" href={quotationsPlace(isCountry(entity) ? 'about' : 'speaker', entity)}>
      {text}
    </a>
  );
}

/** The other articles with the same text, or nearly, as an agency's is printed in many papers. */
const AlsoAt = ({ copies }: { copies: KeptArticle['copies'] }) => (
  <p class="small">
    Also at{' '}
    {copies.map(({ id, source, title, date }, nth) => (
      <span key={id}>
        {nth > 0 && ', '}
        <a href={articlePlace(id)} title={title ?? 'Untitled article'}>
          <bdi>{source ?? title ?? 'an untitled article'}</bdi>
        </a>{' '}
        ({formatDate(date)})
      </span>
    ))}
    . What both quote counts once.
  </p>
);

const keyOf = ({ id }: QuotationInArticle): string => id;

/** The columns of the list of an article's own quotations. */
const COLUMNS: readonly Column<QuotationInArticle>[] = [
  {
    label: 'Quotation',
    class: 'said',
    cell: ({ id, article, quotation, sentence }) => (
      <a href={articlePlace(article.id, id)} title="Show in the text">
        <QuotationText {...displayedQuotation(quotation, sentence)} />
      </a>
    ),
  },
  {
    label: 'Speaker',
    class: 'who-cell',
    width: 200,
    cell: ({ quotation }) => <Speaker of={clearSpeaker(quotation)} />,
  },
  { label: 'Correct', width: 96, cell: (quotation) => <WrongButton of={quotation} /> },
];
