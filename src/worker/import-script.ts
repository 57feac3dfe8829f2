import { holdsMany } from '../import/file-kind.ts';
import { importItems } from '../import/import-items.ts';
import { refusalOf } from '../import/import-limits.ts';
import { previewTable } from '../import/preview-table.ts';
import { IMPORT_SCRIPT, type ImportScript } from './import-contract.ts';

// The import script, which the writer loads when it reads the first file: it reads zips, mails, tables and encodings.

const script: ImportScript = { importItems, refusalOf, holdsMany, previewTable };
Object.assign(self, { [IMPORT_SCRIPT]: script });
