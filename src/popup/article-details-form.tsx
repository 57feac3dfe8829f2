import { useId } from 'preact/hooks';
import type { ArticleDetails } from '../messages/page-article.ts';
import { MAX_DETAIL_CHARS } from '../messages/page-article.ts';
import { useFieldValue } from '../ui/use-field-value.ts';

const FIELDS: readonly { readonly name: keyof ArticleDetails; readonly label: string; readonly hint?: string }[] = [
  { name: 'title', label: 'Title' },
  { name: 'source', label: 'Source' },
  { name: 'author', label: 'Author' },
  { name: 'date', label: 'Date', hint: '2026-03-06, 2026-03 or 2026' },
];

/** The date forms that an article may have: a year, a month, a day, or a day with its time. */
const DATE = '\\d{4}(-\\d{2}(-\\d{2}(T.*)?)?)?';

interface DetailsProps {
  readonly details: ArticleDetails;
  readonly change: (details: ArticleDetails) => void;
}

/** What is known of a kept article besides its text. A field that the reader changes is saved when they leave it. */
export function ArticleDetailsForm(props: DetailsProps) {
  const form = useId();
  return (
    <form class="details keep-wide" onSubmit={(event) => event.preventDefault()}>
      {FIELDS.map((field) => (
        <Detail key={field.name} id={`${form}-${field.name}`} {...field} {...props} />
      ))}
    </form>
  );
}

function Detail({ id, name, label, hint, details, change }: (typeof FIELDS)[number] & DetailsProps & { id: string }) {
  const field = useFieldValue(details[name]);
  return (
    <div class="detail">
      <label class="small" for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={field}
        class="field"
        type="text"
        autocomplete="off"
        dir="auto"
        maxLength={MAX_DETAIL_CHARS}
        placeholder={hint ?? 'not known'}
        {...(name === 'date' && { pattern: DATE })}
        defaultValue={details[name]}
        onChange={({ currentTarget }) => {
          const written = currentTarget.value.trim();
          if (!currentTarget.reportValidity() || written === details[name]) return;
          change({ ...details, [name]: written });
        }}
      />
    </div>
  );
}
