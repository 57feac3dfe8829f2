import type { ListedQuotation } from '../../dataset/model/dataset-types.ts';
import { formatDate } from '../../ui/format-date.ts';
import { useCorrections } from '../corrections/use-corrections.ts';
import { publicationDay } from './publication-day.ts';

/** The heading of the quotations of a day. Where it is not known, the article's date can be added. */
export function DayHeading({ of }: { of: ListedQuotation }) {
  const { ask } = useCorrections();
  const day = publicationDay(of);
  return (
    <div class="day-head">
      <h3 class="when num">{day === null ? 'Undated' : formatDate(day)}</h3>
      {day === null && (
        <button
          class="act"
          type="button"
          aria-haspopup="dialog"
          aria-label={`Add date of ${of.article.title ?? 'an untitled article'}`}
          onClick={() => ask({ kind: 'article', of: of.article })}
        >
          Add date
        </button>
      )}
    </div>
  );
}
