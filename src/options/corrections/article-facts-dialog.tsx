import { useId, useState } from 'preact/hooks';
import { type ArticleFact, articleFacts } from '../../dataset/model/corrections.ts';
import type { ArticleMeta } from '../../dataset/model/dataset-types.ts';
import { MAX_FACT_CHARS, PARTIAL_DATE } from '../../ui/partial-date.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { useCorrections } from './use-corrections.ts';

const FIELDS: readonly {
  readonly fact: ArticleFact;
  readonly label: string;
  readonly more?: Readonly<Record<string, string>>;
}[] = [
  { fact: 'title', label: 'Title' },
  { fact: 'source', label: 'Source' },
  { fact: 'author', label: 'Author' },
  { fact: 'date', label: 'Date', more: { pattern: PARTIAL_DATE, placeholder: '2026-03-06, 2026-03 or 2026' } },
  { fact: 'url', label: 'Address', more: { pattern: '(https?|file)://.+', placeholder: 'https://' } },
];

/** Asks for an article's title, source, author, date and address. */
export function ArticleFactsDialog({ of, close }: { of: ArticleMeta; close: () => void }) {
  const { correctArticle } = useCorrections();
  const [now, setNow] = useState<Readonly<Partial<Record<ArticleFact, string>>>>({});
  const id = useId();
  const facts = Object.fromEntries(
    articleFacts(now).flatMap((fact) => {
      const written = now[fact]?.trim() ?? '';
      return written === (of[fact] ?? '') ? [] : [[fact, written]];
    }),
  );
  return (
    <QuestionDialog
      title="Edit the article’s details"
      close={close}
      action={{
        words: 'Save',
        isReady: Object.keys(facts).length > 0,
        act: () => correctArticle(of.id, facts),
      }}
    >
      {FIELDS.map(({ fact, label, more }) => (
        <div class="detail" key={fact}>
          <label class="field-label" for={`${id}-${fact}`}>
            {label}
          </label>
          <input
            class="field"
            id={`${id}-${fact}`}
            autocomplete="off"
            dir="auto"
            maxLength={MAX_FACT_CHARS}
            placeholder="not known"
            value={now[fact] ?? of[fact] ?? ''}
            onInput={({ currentTarget }) => setNow({ ...now, [fact]: currentTarget.value })}
            {...more}
          />
        </div>
      ))}
    </QuestionDialog>
  );
}
