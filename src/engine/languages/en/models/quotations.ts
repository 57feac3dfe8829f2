import type { PackedQuotationModel } from '../../language.ts';

export const QUOTATION_MODEL: PackedQuotationModel = {
  unary: { scale: 0, steps: '' },
  pairs: { scale: 0, steps: '' },
  segments: { scale: 0, steps: '' },
  speakers: { scale: 0, steps: '' },
};
