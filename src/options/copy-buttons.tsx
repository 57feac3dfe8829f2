import type { CardQuotation } from '../messages/card-data.ts';
import { citation, quotationPlainText } from '../ui/citation.ts';

interface CopyButtonsProps {
  of: CardQuotation;
  /** @param what what the text is, as it is read out */
  copy: (text: string, what: string) => void;
}

/** The buttons that copy a quotation: its words, or with who said them where. */
export const CopyButtons = ({ of, copy }: CopyButtonsProps) => (
  <>
    <button class="act" type="button" onClick={() => copy(quotationPlainText(of), 'Quotation')}>
      Copy
    </button>
    <button class="act" type="button" onClick={() => copy(citation(of), 'Citation')}>
      Cite
    </button>
  </>
);
