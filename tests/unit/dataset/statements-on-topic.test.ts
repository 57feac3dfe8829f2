import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import { fullArticle } from '../../../src/dataset/model/full-article.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { statementsOnTopic } from '../../../src/dataset/read/statements-on-topic.ts';
import { openForWriting } from '../../../src/dataset/write/open-for-writing.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { readArticle } from '../../../src/engine/article/read-article.ts';

const SAID = {
  '2024-05-02': '“The harbour bridge will be paid for by a toll on lorries,” Minister Marta Kovel said.',
  '2022-11-20': '“No toll will ever be paid on the harbour bridge,” Minister Marta Kovel said.',
  undated: '“A toll on the bridge is out of the question,” Minister Marta Kovel said.',
  '2023-01-15': '“Our teachers deserve a raise before the summer,” Minister Marta Kovel said.',
  '2023-06-01': '“The bridge toll is a scandal,” Senator Ana Ferrer said.',
};

describe('what somebody said on one topic', () => {
  let db: DatasetDb;
  beforeAll(async () => {
    db = await openForWriting('topic');
    await putArticles(
      db,
      await Promise.all(
        Object.entries(SAID).map(([date, text]) =>
          fullArticle(text, date === 'undated' ? {} : { date }, readArticle(text), 'reader'),
        ),
      ),
    );
  });

  const quotationSaying = async (words: string) => {
    const { quotations } = await listQuotations(db, { offset: 0, limit: 50 });
    const found = quotations.find(({ quotation }) => quotation.text.includes(words));
    if (!found) throw new Error(`Nobody said “${words}”.`);
    return found;
  };
  const topicOf = async (words: string) => {
    const { article, id } = await quotationSaying(words);
    const found = await statementsOnTopic(db, article.id, id);
    return found && { ...found, statements: found.statements.map(({ quotation }) => quotation.text) };
  };

  test('is the oldest first, and undated last', async () => {
    const found = await topicOf('paid for by a toll');
    expect(found?.statements).toEqual([
      expect.stringContaining('No toll will ever'),
      expect.stringContaining('paid for by a toll'),
      expect.stringContaining('out of the question'),
    ]);
    expect(found?.speaker.name).toBe('Marta Kovel');
    expect(found?.of).toBe((await quotationSaying('paid for by a toll')).id);
  });

  test('is neither what they said on something else, nor what others said on it', async () => {
    const said = (await topicOf('No toll will ever'))?.statements.join(' ');
    expect(said).not.toMatch(/teachers|scandal/);
    expect((await topicOf('teachers'))?.statements).toEqual([expect.stringContaining('teachers')]);
  });

  test('is nothing where the quotation is gone', async () => {
    const { article } = await quotationSaying('teachers');
    expect(await statementsOnTopic(db, article.id, 'no such quotation')).toBeNull();
    expect(await statementsOnTopic(db, 'article:0000000000000000', `${article.id}~0`)).toBeNull();
  });
});
