import { afterEach, expect, test, vi } from 'vitest';
import { PageMentions } from '../../../src/content/interaction/mentions/page-mentions.ts';
import { PageState } from '../../../src/content/reading/page-state.ts';
import { wholePageScope } from '../../../src/content/reading/text/block-walker.ts';
import { PageReader } from '../../../src/content/reading/text/page-reader.ts';
import { MAX_BLOCK_UNITS } from '../../../src/content/shared/block-limits.ts';
import { replyTo } from './known-page.ts';
import { put } from './made-page.ts';

let end = new AbortController();
afterEach(() => end.abort());

/** A page that is read, by a background that knows Ada and Bo, and the texts that were asked about since. */
async function readPage(html: string) {
  put(html);
  end = new AbortController();
  const asked: string[] = [];
  const names = { Ada: 'person:ada', Bo: 'person:bo' } as const;
  const page = new PageState();
  const mentions = new PageMentions(page);
  page.mentions = mentions;
  const reader = new PageReader(
    page,
    async (blocks) => {
      asked.push(...blocks);
      return replyTo(blocks, names);
    },
    { hidden: () => {}, shadowless: () => {}, shadow: () => {} },
    end.signal,
  );
  const isRead = () => vi.waitFor(() => expect(reader.reading).toBe(false));
  reader.read(wholePageScope);
  await isRead();
  const again = async (only?: (text: string) => boolean) => {
    asked.splice(0);
    reader.readAgain(only);
    await isRead();
    return asked;
  };
  const counts = () => Object.fromEntries(mentions.counts().map(({ name, mentions: count }) => [name, count]));
  return { again, counts };
}

const PAGE = '<p>Ada came.</p><div>Bo <b>left</b>.</div><ul><li>Nobody stayed.<li>Bo and Ada met.</ul>';

test('a page is read again as a whole', async () => {
  const { again } = await readPage(PAGE);
  expect(await again()).toEqual(['Ada came.', 'Bo left.', 'Nobody stayed.', 'Bo and Ada met.']);
});

test('some blocks alone are read again, each time they are wanted, and what is in them is known once', async () => {
  const { again, counts } = await readPage(PAGE);
  const before = counts();
  for (let times = 0; times < 3; times++) {
    expect(await again((text) => text.startsWith('Bo'))).toEqual(['Bo left.', 'Bo and Ada met.']);
    expect(counts()).toEqual(before);
  }
  expect(before).toEqual({ Ada: 2, Bo: 2 });
});

test('a text that is cut into several blocks is read again as a whole', async () => {
  const long = 'Bo walked on. '.repeat(MAX_BLOCK_UNITS / 7).trim();
  const { again, counts } = await readPage(`<p>Ada came.</p><p>${long}</p>`);
  const before = counts();
  const asked = await again((text) => text.length >= MAX_BLOCK_UNITS / 2);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.join('')).toBe(long);
  expect(counts()).toEqual(before);
});

test('an answer that fails after everything has ended is nobody’s error', async () => {
  put(PAGE);
  end = new AbortController();
  const unheard: unknown[] = [];
  const hear = (event: PromiseRejectionEvent) => unheard.push(event.reason);
  window.addEventListener('unhandledrejection', hear);
  const none = { hidden: () => {}, shadowless: () => {}, shadow: () => {} };
  await new Promise<void>((asked) => {
    const spot = async (): Promise<never> => {
      end.abort();
      asked();
      throw new Error('No answer.');
    };
    new PageReader(new PageState(), spot, none, end.signal).read(wholePageScope);
  });
  // The event is sent after the task.
  await new Promise((resolve) => setTimeout(resolve, 50));
  window.removeEventListener('unhandledrejection', hear);
  expect(unheard).toEqual([]);
});
