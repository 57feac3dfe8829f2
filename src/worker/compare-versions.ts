import type { ArticleId, TextVersion } from '../dataset/model/dataset-types.ts';
import { displayedQuotation } from '../dataset/model/displayed-quotation.ts';
import { factsForReading } from '../dataset/model/given-facts.ts';
import { quotationId, quotationMarks } from '../dataset/model/quotation-identity.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { versionText } from '../dataset/read/read-versions.ts';
import { clearSpeaker } from '../engine/clear-speaker.ts';
import type { ChangedQuotation, VersionChanges } from '../messages/version-changes.ts';
import type { WriterRequests } from '../messages/writer-requests.ts';
import type { PageTools } from './extraction-contract.ts';
import { readArticle } from './read-article.ts';

/** Quotations that are listed as added or removed, at most. With more, it is another text. */
const MAX_QUOTATIONS = 60;

/**
 * What is different in a version of an article's text from another: its paragraphs, and its quotations. Both texts are read by
 * the engine of today, so that a difference is one of the texts. Null where a text is gone.
 */
export async function compareVersions(
  db: DatasetDb,
  { textChanges }: Pick<PageTools, 'textChanges'>,
  { id, version, before }: WriterRequests['compareVersions']['ask'],
): Promise<VersionChanges | null> {
  const [now, old] = await Promise.all([readVersion(db, id, version), readVersion(db, id, before)]);
  if (!now || !old) return null;
  const without = (all: Quotations, others: Quotations): ChangedQuotation[] =>
    [...all.values()].filter((one) => !others.has(one.id)).slice(0, MAX_QUOTATIONS);
  return {
    paragraphs: textChanges(old.text, now.text),
    added: without(now.quotations, old.quotations),
    removed: without(old.quotations, now.quotations),
  };
}

type Quotations = ReadonlyMap<string, ChangedQuotation>;

async function readVersion(
  db: DatasetDb,
  id: ArticleId,
  version: TextVersion,
): Promise<{ readonly text: string; readonly quotations: Quotations } | null> {
  const stored = await versionText(db, id, version);
  if (!stored) return null;
  const { text, given } = stored;
  const { quotations } = await readArticle(text, factsForReading(given));
  const marks = quotationMarks(quotations);
  return {
    text,
    quotations: new Map(
      quotations.map((quotation, n) => {
        const { start, end } = quotation.sentence;
        const of = quotationId(id, marks[n] ?? '');
        const sentence = { start, text: text.slice(start, end) };
        const speaker = clearSpeaker(quotation)?.name ?? null;
        return [of, { id: of, speaker, ...displayedQuotation(quotation, sentence) }];
      }),
    ),
  };
}
