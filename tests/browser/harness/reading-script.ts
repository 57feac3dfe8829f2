import { applyRules } from '../../../src/engine/article/quotations/attribution-rules.ts';
import { labellingInput } from '../../../src/engine/article/quotations/labelling/labelling-input.ts';
import { taggerOf } from '../../../src/engine/article/quotations/labelling/speech-tagger.ts';
import { prepare } from '../../../src/engine/article/read-article.ts';
import { detectLanguage } from '../../../src/engine/languages/detect-language.ts';
import { hashText } from '../../../src/engine/learned/feature-hash.ts';
import { Words } from '../../../src/engine/text/words.ts';
import { readArticle } from '../../../src/worker/read-article.ts';

// Runs in a page of the extension, which may load what the writer loads; and in Node, to have something to compare with.

/** What a text's reading is, in words; and a hash of the very bits of its words' chances. */
export interface ReadHere {
  readonly reading: string;
  readonly bits: number;
}

export async function readHere(text: string): Promise<ReadHere> {
  const reading = JSON.stringify(await readArticle(text));
  const { language } = detectLanguage(text);
  if (!language) return { reading, bits: 0 };
  const { article } = prepare(language, new Words(text, language));
  const ruled = applyRules(article);
  const { labels } = taggerOf(language).label(article, ruled, labellingInput(article, ruled));
  return { reading, bits: hashText(new Int32Array(labels.buffer).join()) };
}

Reflect.set(globalThis, 'onRecordReads', readHere);
