import type { Page } from 'puppeteer-core';
import type { DatasetCounts } from '../../../src/dataset/model/dataset-types.ts';

/** What the dataset counts, as a page of ours reads it. */
export const datasetCounts = (page: Page): Promise<DatasetCounts> =>
  page.evaluate(
    () =>
      new Promise<DatasetCounts>((resolve) => {
        const opening = indexedDB.open('on-record');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('meta').objectStore('meta').get('dataset');
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.counts);
          };
        };
      }),
  );
