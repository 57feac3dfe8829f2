import type { Tab } from './tab.ts';

declare global {
  interface Window {
    pageHeard?: string[];
  }
}

/**
 * A script for a page's head, which records the events that reach its window and its document, in the capturing and in the
 * bubbling phase. It is the first of the page's listeners.
 */
export const listening = (types: readonly string[]): string => `<script>
window.pageHeard = [];
for (const type of ${JSON.stringify(types)})
  for (const target of [window, document])
    for (const capture of [true, false])
      target.addEventListener(type, ({ key }) => window.pageHeard.push(key ? type + ' ' + key : type), capture);
</script>`;

/** The events that the page has received so far, each once. */
export const heardOn = ({ page }: Tab): Promise<string[]> =>
  page.evaluate(() => [...new Set(window.pageHeard ?? ['The page does not listen.'])].sort());

export const forgetHeard = ({ page }: Tab): Promise<unknown> => page.evaluate(() => window.pageHeard?.splice(0));
