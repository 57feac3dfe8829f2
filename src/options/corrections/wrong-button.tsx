import type { QuotationInArticle } from '../../dataset/model/dataset-types.ts';
import { useCorrections } from './use-corrections.ts';

/** The button at a quotation by which the reader says what is wrong with it. */
export function WrongButton({ of }: { of: QuotationInArticle }) {
  const { ask } = useCorrections();
  const isCorrected = (of.corrections ?? []).length > 0;
  return (
    <button
      class="act quiet wrong"
      type="button"
      aria-haspopup="dialog"
      aria-label={`Wrong? ${of.quotation.text}${isCorrected ? ', corrected' : ''}`}
      onClick={() => ask({ kind: 'quotation', of, wrong: null })}
    >
      {isCorrected ? 'Corrected' : 'Wrong?'}
    </button>
  );
}
