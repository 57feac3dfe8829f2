import { quotationPlainText } from '../ui/citation.ts';
import { safeLink } from '../ui/safe-link.ts';
import { authorsOf } from './authors.ts';
import { type CitedQuotation, spaced } from './cited-quotation.ts';

/**
 * - `quoted`: all of it is in quotation marks. `partly quoted`: some of it.
 * - `reported`: none; the words are the article's.
 * - `headline`: it is from a headline, whose words are the headline's, in marks or not.
 */
type Kind = 'quoted' | 'partly quoted' | 'reported' | 'headline';

/** An article that has a quotation's words as well. */
interface SourceFacts {
  readonly title: string | null;
  readonly source: string | null;
  readonly published: string | null;
  /** The address that leads to the sentence. */
  readonly link: string | null;
}

/** What a table has of a quotation, in the order of its columns. Null is what is not known. */
export interface QuotationFacts {
  /** As *Copy* gives it: after "Reported: " and "Headline: " where it is that. */
  readonly text: string;
  readonly kind: Kind;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly source: string | null;
  /** As precise as its source: "2023", "2023-02", "2023-02-27", or with a time. */
  readonly published: string | null;
  /** Other articles with the same words by the same speaker, the earliest first, at most eight, and how many there are. */
  readonly alsoIn: readonly SourceFacts[];
  readonly alsoInCount: number;
  readonly kept: string | null;
  readonly language: string | null;
  readonly address: string | null;
  /** The address that leads to the sentence. */
  readonly link: string | null;
}

/** What is known of a quotation, as a table shows it. */
export const factsOf = (quotation: CitedQuotation): QuotationFacts => ({
  text: spaced(quotationPlainText(quotation)),
  kind: kindOf(quotation),
  speaker: quotation.speaker?.name ?? null,
  role: quotation.speaker?.role ?? null,
  title: quotation.title,
  authors: authorsOf(quotation.author),
  source: quotation.source,
  published: quotation.date,
  alsoIn: quotation.sources.map(({ title, source, date, link }) => ({
    title,
    source,
    published: date,
    link: safeLink(link),
  })),
  alsoInCount: quotation.sourceCount,
  kept: quotation.kept,
  language: quotation.language === 'und' ? null : quotation.language,
  address: safeLink(quotation.url),
  link: safeLink(quotation.link),
});

function kindOf({ heading, reported, words }: CitedQuotation): Kind {
  if (heading) return 'headline';
  if (reported) return 'reported';
  return words[0]?.role === 'spoken' && words.at(-1)?.role === 'spoken' ? 'quoted' : 'partly quoted';
}
