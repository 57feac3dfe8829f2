import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ArticleFactsChange } from '../../dataset/model/corrections.ts';
import type {
  ArticleId,
  ArticleMeta,
  CorrectionId,
  EntitySummary,
  QuotationInArticle,
} from '../../dataset/model/dataset-types.ts';
import type { PeopleChange } from '../../dataset/model/people-changes.ts';
import type { PersonId } from '../../engine/types.ts';
import type { AskedChange } from '../../messages/writer-requests.ts';
import type { WrongQuotation } from '../../ui/wrong-words.ts';
import type { Parting } from '../host/options-host.ts';

/** A name that was taken to mean somebody whom it does not mean. */
export interface MisreadName {
  /** The name as it is written there. */
  readonly text: string;
  /** Whom it was taken to mean; several where it may have been any of them. */
  readonly people: readonly PersonId[];
  /** The article, which need not be on record where a page is given. */
  readonly article: ArticleId;
  /** The address of the page on which the reader has seen the name; null where they have seen it in the article. */
  readonly page: string | null;
}

/** What the reader may be asked in a dialog. */
export type Question =
  /** What is wrong with a quotation. `wrong`: what the reader has said elsewhere. */
  | { readonly kind: 'quotation'; readonly of: QuotationInArticle; readonly wrong: WrongQuotation | null }
  /** What a person is called. */
  | { readonly kind: 'edit' | 'join' | 'part'; readonly of: EntitySummary & { readonly id: PersonId } }
  /** What is known of an article. */
  | { readonly kind: 'article'; readonly of: ArticleMeta }
  /** Who is to be on record besides. */
  | { readonly kind: 'add person' }
  /** Who is meant by a name. */
  | { readonly kind: 'somebody else'; readonly of: MisreadName }
  /** Which name is not to be spotted. `text`: as it was written; '' where the reader is to write it. */
  | { readonly kind: 'name'; readonly text: string };

/** What the parts of the options page can do about what is wrong. */
export interface Corrections {
  readonly ask: (question: Question) => void;
  readonly correct: (quotation: QuotationInArticle, change: AskedChange) => Promise<void>;
  /** All of it is one act, which is undone as one. */
  readonly correctPeople: (changes: readonly PeopleChange[]) => Promise<void>;
  /** Says of articles that somebody else is meant where they name any of these people. All of it is one act. */
  readonly part: (people: readonly PersonId[], parting: Parting) => Promise<void>;
  readonly correctArticle: (article: ArticleId, facts: ArticleFactsChange['facts']) => Promise<void>;
  readonly setUndone: (ids: readonly CorrectionId[], undone: boolean) => Promise<void>;
}

const CorrectionsContext = createContext<Corrections | null>(null);
export const CorrectionsProvider = CorrectionsContext.Provider;

export function useCorrections(): Corrections {
  const corrections = useContext(CorrectionsContext);
  if (!corrections) throw new Error('The options page has no corrections.');
  return corrections;
}
