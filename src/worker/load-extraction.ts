import { PAGE_TOOLS, type PageTools } from './extraction-contract.ts';

/**
 * Loads the extraction script once. It contains an HTML parser and a DOM, a third of the writer's size, and most writers never
 * read a page.
 */
export function loadExtraction(): PageTools {
  if (!isPageTools(Reflect.get(self, PAGE_TOOLS))) importScripts('extraction.js');
  const loaded: unknown = Reflect.get(self, PAGE_TOOLS);
  if (!isPageTools(loaded)) throw new Error('extraction.js did not leave its tools.');
  return loaded;
}

// The only script that sets this name is our own, typed by the same contract.
const isPageTools = (value: unknown): value is PageTools =>
  typeof value === 'object' && value !== null && 'extract' in value && typeof value.extract === 'function';
