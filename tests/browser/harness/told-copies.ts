import type { Page } from 'playwright';

/** From now on the page's title is what was copied last: a browser without a window lets nobody read its clipboard. */
export const tellCopies = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.addEventListener(
      'copy',
      () => {
        const field = document.activeElement;
        document.title = field instanceof HTMLTextAreaElement ? field.value : '';
      },
      true,
    );
  });
