import { type Bench, SITE } from './page-browser.ts';
import { openEmpty } from './page-load.ts';

/** Another page than the traced ones. */
const ADDRESS = `${SITE}/first.html`;

declare global {
  interface Window {
    firstPainted?: Promise<{ after: number; painted: number }>;
  }
}

/**
 * When the first names are painted: the frame after the one by which a highlight with ranges in it is there, in ms since
 * the document was ready (DOMContentLoaded), and how many are painted then.
 */
export async function firstPainted(bench: Bench, html: string): Promise<{ after: number; painted: number }> {
  const page = await openEmpty(bench);
  bench.server.page(ADDRESS, html);
  await page.evaluateOnNewDocument(() => {
    window.firstPainted = new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', () => {
        const ready = performance.now();
        const look = (): void => {
          const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
          if (painted) requestAnimationFrame(() => resolve({ after: performance.now() - ready, painted }));
          else requestAnimationFrame(look);
        };
        look();
      });
    });
  });
  await page.goto(ADDRESS);
  const told = await page.evaluate(() => window.firstPainted);
  await page.close();
  if (!told) throw new Error('Nothing was painted.');
  return told;
}
