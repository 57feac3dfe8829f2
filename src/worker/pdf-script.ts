import { readPdf } from '../import/pdf-text.ts';
import { READ_PDF } from './import-contract.ts';

// The PDF script, which the writer loads with the first PDF: pdf.js is larger than the rest of the writer.

Object.assign(self, { [READ_PDF]: readPdf });
