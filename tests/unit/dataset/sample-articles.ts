import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { type Pack, packOf } from '../../../src/dataset/model/pack-format.ts';
import { packArticle } from '../../../src/dataset/model/write-pack.ts';
import { handMade, person } from './dataset-helpers.ts';

export const ADA = person('Ada Quill', 'Prime Minister of Peru', 'country:PE');
export const BO = person('Bo Tarn', 'Foreign Minister of Japan', 'country:JP');
export const PERU = { id: 'country:PE', name: 'Peru' } as const;
export const JAPAN = { id: 'country:JP', name: 'Japan' } as const;

const BRIDGE = `Ada Quill spoke in Lima. “The bridge over the river will open in spring,” she said. “Japan paid for half of the steel.”`;
const FISH = `Bo Tarn met Ada Quill of Peru. “Our fishing fleets will leave Peru alone from May on,” Bo Tarn said.`;
const TRAIN = `Bo Tarn wants a railway. “A fast railway through Peru is my dream of many years,” he said in Japan.`;

/** Three small articles: the first two can be shipped, the third is a reader's. */
export const bridge = (origin: 'bundle' | 'reader' = 'bundle'): Promise<FullArticle> =>
  handMade(
    BRIDGE,
    {
      people: [ADA],
      countries: [JAPAN],
      said: [
        { by: ADA, words: 'The bridge over the river will open in spring,' },
        { by: ADA, words: 'Japan paid for half of the steel.', about: [JAPAN.id] },
      ],
    },
    { title: 'The bridge', source: 'Lima Post', date: '2024-02', url: 'https://example.com/bridge' },
    origin,
  );

export const fish = (origin: 'bundle' | 'reader' = 'bundle'): Promise<FullArticle> =>
  handMade(
    FISH,
    {
      people: [BO, ADA],
      countries: [PERU],
      said: [{ by: BO, words: 'Our fishing fleets will leave Peru alone from May on,', about: [PERU.id] }],
    },
    { title: 'Fleets to leave' },
    origin,
  );

export const train = (): Promise<FullArticle> =>
  handMade(
    TRAIN,
    {
      people: [BO],
      countries: [PERU, JAPAN],
      said: [{ by: BO, words: 'A fast railway through Peru is my dream of many years,', about: [PERU.id] }],
    },
    { title: 'A railway', source: 'Kyoto Daily', date: '2025-06-01' },
  );

export const bundleOf = (...articles: FullArticle[]): Pack =>
  packOf(articles.map(({ meta, text, reading }) => packArticle(meta, text, reading)));
