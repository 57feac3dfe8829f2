import { addressForms } from '../model/address-forms.ts';
import { articleId } from '../model/article-ids.ts';
import type { ArticleMeta } from '../model/dataset-types.ts';
import { SAME_TEXT, textLikeness } from '../model/text-likeness.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';

/**
 * The held article that a page's text is a version of: the one of its address, or one of another form of that address with the
 * same text, changed or not. Undefined where there is none.
 */
export async function findHeldForm(db: DatasetDb, url: string, text: string): Promise<ArticleMeta | undefined> {
  const ids = await Promise.all(addressForms(url).map((form) => articleId({ url: form, text })));
  return read(db, ['articles', 'texts'], async (tx) => {
    const rows = await Promise.all(ids.map((id) => tx.objectStore('articles').get(id)));
    const [own, ...others] = rows.map((row) => row?.meta);
    if (own) return own;
    for (const meta of others) {
      const stored = meta && (await tx.objectStore('texts').get([meta.id, meta.version]));
      if (meta && stored && textLikeness(stored.text, text) >= SAME_TEXT) return meta;
    }
    return undefined;
  });
}
