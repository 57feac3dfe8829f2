import { useLayoutEffect, useRef } from 'preact/hooks';
import { isArticleId, parseQuotationId } from '../dataset/model/ids.ts';
import type { Span } from '../engine/types.ts';
import { shownDate } from '../ui/dates.ts';
import { safeLink } from '../ui/links.ts';
import { titleOf } from './article-columns.tsx';
import { Heading } from './heading.tsx';
import { type KeptArticle, useHost } from './host.ts';
import { markedParagraphs } from './kept-text.ts';
import { Ready } from './trouble.tsx';
import { useLoaded } from './use-loaded.ts';

/** An article's kept text, at one of its quotations where one is asked for. */
export function Kept({ id, quotation }: { id: string; quotation: string | null }) {
  const host = useHost();
  const loaded = useLoaded(async () => (isArticleId(id) && (await host.kept(id))) || null, [id]);
  return (
    <Ready of={loaded}>
      {(article) =>
        article ? (
          <Text article={article} quotation={quotation} />
        ) : (
          <>
            <Heading title="Article">Article</Heading>
            <p class="note">This article is not in the dataset. It may have been deleted.</p>
          </>
        )
      }
    </Ready>
  );
}

function Text({ article, quotation }: { article: KeptArticle; quotation: string | null }) {
  const { meta, text } = article;
  const spans = quotation ? spansOf(article, quotation) : [];
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const mark = body.current?.querySelector('mark');
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }, [quotation]);
  const url = safeLink(meta.url ?? null);
  return (
    <article class="kept">
      <Heading title={titleOf(meta)} dir="auto">
        {titleOf(meta)}
      </Heading>
      <p class="small dots">
        {[meta.author, meta.source, shownDate(meta.date)].filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {url && (
        <p>
          <a class="act" href={url} target="_blank" rel="noopener" referrerpolicy="no-referrer">
            Open the page
          </a>
        </p>
      )}
      {quotation && spans.length === 0 && (
        <p class="note is-unsure" role="status">
          The kept text no longer has this quotation.
        </p>
      )}
      <div class="kept-text" ref={body}>
        {markedParagraphs(text, spans).map((paragraph, n) => (
          <p key={n} dir="auto">
            {paragraph.map((stretch) => (stretch.marked ? <mark tabIndex={-1}>{stretch.text}</mark> : stretch.text))}
          </p>
        ))}
      </div>
    </article>
  );
}

/** Where a quotation stands in the kept text; empty where this text is not the one it was found in. */
function spansOf({ meta, quotations }: KeptArticle, id: string): readonly Span[] {
  const place = parseQuotationId(id);
  if (!place || place.version !== meta.version) return [];
  const found = quotations.find(({ start, end }) => start === place.span.start && end === place.span.end);
  return found ? found.spans : [place.span];
}
