import type { ImportTools } from '../import/import-types.ts';
import { IMPORT_SCRIPT, type ImportScript, READ_PDF, type ReadPdf } from './import-contract.ts';
import { loadExtraction } from './load-extraction.ts';

/** Loads the import script once; most writers never import a file. */
export function loadImport(): ImportScript {
  const loaded = loadOnce(IMPORT_SCRIPT, 'import.js');
  if (!isImportScript(loaded)) throw new Error('import.js did not leave its functions.');
  return loaded;
}

/** The functions of other scripts that reading files needs. Each script is loaded when the first file needs it. */
export const IMPORT_TOOLS: ImportTools = { extract: () => loadExtraction().extract, readPdf: loadPdf };

function loadPdf(): ReadPdf {
  const loaded = loadOnce(READ_PDF, 'pdf.js');
  if (!isReadPdf(loaded)) throw new Error('pdf.js did not leave its function.');
  return loaded;
}

function loadOnce(name: string, script: string): unknown {
  if (Reflect.get(self, name) === undefined) importScripts(script);
  return Reflect.get(self, name);
}

// The only scripts that set these names are our own, typed by the same contract.
const isImportScript = (value: unknown): value is ImportScript =>
  typeof value === 'object' && value !== null && 'importItems' in value && typeof value.importItems === 'function';
const isReadPdf = (value: unknown): value is ReadPdf => typeof value === 'function';
