import type { DatasetDb } from '../dataset/read/dataset.ts';
import { makeDictionary } from '../dataset/write/dictionary.ts';
import { resetDataset } from '../dataset/write/reset.ts';
import type { Acts } from './acts.ts';
import { bundledPack } from './bundled-pack.ts';
import { keepText } from './keep-text.ts';
import { bringBack, remove } from './remove.ts';
import { restoring } from './restore.ts';
import type { Answers } from './serve.ts';

interface Writer {
  readonly dataset: () => Promise<DatasetDb>;
  readonly acts: Acts;
  /** Begins what is done besides, and goes on with it after the answer. */
  readonly upkeep: (db: DatasetDb) => void;
}

/** What the writer does at each request. */
export function answers({ dataset, acts, upkeep }: Writer): Answers {
  const { restore, unfinished, settle } = restoring(acts);
  return {
    async prepare() {
      await dataset();
      return null;
    },
    async upkeep() {
      upkeep(await dataset());
      return null;
    },
    keepText: async (ask) => keepText(await dataset(), ask),
    remove: async (ask) => remove(await dataset(), acts, ask),
    bringBack: async (ask) => bringBack(await dataset(), acts, ask),
    restore: async (ask, asked) => restore(await dataset(), ask, asked),
    unfinished: async () => unfinished(await dataset()),
    settle: async (ask) => settle(await dataset(), ask),
    async reset({ at }) {
      const db = await dataset();
      await acts.act(async () => resetDataset(db, await bundledPack(), at));
      return null;
    },
    async makeDictionary({ anew }) {
      await makeDictionary(await dataset(), anew);
      return null;
    },
  };
}
