import { describe, expect, test } from 'vitest';
import { expectUntouched, inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

// Quotations of an open page that are on record in other words: an underline of their own, and both wordings in the card.

const ON_RECORD = 'We are determined to do positive and constructive work together with the Armenian side';
const CHANGED = ON_RECORD.replace(' and constructive', ', constructive');
const SPEAKER = 'Ilham Aliyev';

/** Another statement of his on record, which names countries that are on record, too. */
const OF_FRIENDS =
  'Russia, as our friend, ally and neighbor, has a special role in helping regulate interstate relations between Azerbaijan and Armenia';
const OF_FRIENDS_CHANGED = OF_FRIENDS.replace('a special role', 'an important role');

/** An article of another paper that quotes somebody who is on record. */
const html = (
  quoted: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks in the capital</title>
<link rel="icon" href="data:,"><style>:root{color-scheme:light dark}body{font:18px/30px serif;margin:0 40px}</style></head><body><main><article><h1>Talks in the capital</h1>
<p>The two ministers met for the third time this winter, in a room without flags, and left it after four hours without a word to those who
had waited on the stairs. A paper was promised for the end of the week, and another meeting for the end of the month.</p>
${quoted}
<p>What the paper will say is not known. It is to name the roads that are opened first, those who pay for them, and the day on which the
posts at both ends are taken down. None of the three was settled at the second meeting, according to people who took part.</p></article></main></body></html>`;

const said = (words: string, speaker = SPEAKER): string =>
  `<p>“${words},” said ${speaker}, who had opened the meeting and did not stay for the rest of it. His guests thanked him for that.</p>`;

/** Both of his statements, in other words. */
const BOTH = `${said(CHANGED)}<p>“${OF_FRIENDS_CHANGED},” said ${SPEAKER} in the spring.</p>`;

async function open({ driver, server }: Session, name: string, quoted: string): Promise<Tab> {
  const address = `http://talks-news.test/${name}.html`;
  server.page(address, html(quoted));
  return driver.open(address);
}

const underlined = (tab: Tab, words: string): Promise<unknown> =>
  until('the quotation to be underlined', async () => (await tab.painted()).some((one) => one.includes(words)));

const nameOfCard = (tab: Tab): Promise<string | null> =>
  // A country has its code before its name.
  tab.inCard((root) => root.querySelector('#card-name')?.lastChild?.textContent ?? '');

/** The open page's wordings, in the order in which the card has them. */
const wordingsHere = (tab: Tab): Promise<string[] | null> =>
  tab.inCard((root) =>
    Array.from(root.querySelectorAll('.different dd:first-of-type .quote'), (one) =>
      (one.textContent ?? '').replaceAll('Different: ', ''),
    ),
  );

/** The words whose card is open: what is painted there is painted in another highlight as well. Null where no card is. */
const openAt = (tab: Tab): Promise<string | null> =>
  tab.page.evaluate(() => {
    const all = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const open = all.find((one, n) =>
      all.some(
        (other, m) =>
          m > n &&
          one.startContainer === other.startContainer &&
          one.startOffset === other.startOffset &&
          one.endContainer === other.endContainer &&
          one.endOffset === other.endOffset,
      ),
    );
    if (!open) return null;
    const range = new Range();
    range.setStart(open.startContainer, open.startOffset);
    range.setEnd(open.endContainer, open.endOffset);
    return String(range).replace(/^“|,?”?$/g, '');
  });

describe('a quotation in other words than are on record', () => {
  inBrowsers((session) => {
    test('is underlined, and the card of its speaker shows both wordings, with source and date', async () => {
      const tab = await open(session(), 'changed', said(CHANGED));
      await underlined(tab, CHANGED);
      await tab.hover(SPEAKER);
      const card = await tab.cardWith('Different words on record');
      expect(card).toContain(CHANGED);
      expect(card).toContain(ON_RECORD);
      expect(card).toMatch(/AA\s·\sundated/u);
      const marked = await tab.inCard((root) => Array.from(root.querySelectorAll('mark'), (one) => one.textContent));
      expect(marked).toEqual(['Different: and']);
      for (const scheme of ['light', 'dark'] as const) {
        await session().driver.prefer(scheme, tab);
        await tab.picture(`different-words-${scheme}-${session().browser}`);
      }
      await session().driver.prefer('light', tab);
      await tab.leave();
      await tab.noCard();
      await expectUntouched(tab);
      expect(tab.errors).toEqual([]);
      expect(await session().driver.ownErrors()).toEqual([]);
    });

    test('opens the card of its speaker by itself, at the words, with its two wordings before all others', async () => {
      const tab = await open(session(), 'rest', BOTH);
      await underlined(tab, OF_FRIENDS_CHANGED);
      await tab.hover('important role');
      await tab.cardWith('Different words on record');
      expect(await nameOfCard(tab)).toBe(SPEAKER);
      expect(await wordingsHere(tab)).toEqual([OF_FRIENDS_CHANGED, CHANGED]);
      const first = await tab.inCard((root) => root.querySelector('section h3')?.textContent ?? null);
      expect(first).toBe('Different words on record');
      const pointer = await tab.place('important role');
      const { x, y, width, height } = await tab.cardBox();
      expect(Math.min(Math.abs(y - pointer.y), Math.abs(y + height - pointer.y))).toBeLessThan(40);
      expect(pointer.x, 'the card is where the pointer is along the line').toBeGreaterThan(x);
      expect(pointer.x).toBeLessThan(x + width);
      for (const scheme of ['light', 'dark'] as const) {
        await session().driver.prefer(scheme, tab);
        await tab.picture(`different-words-rest-${scheme}-${session().browser}`);
      }
      await session().driver.prefer('light', tab);

      // Elsewhere on the same words the card stays, and beside them it does not.
      await tab.hover('our friend, ally');
      expect(await nameOfCard(tab)).toBe(SPEAKER);
      await tab.leave();
      await tab.noCard();
      await expectUntouched(tab);
      expect(tab.errors).toEqual([]);
      expect(await session().driver.ownErrors()).toEqual([]);
    });

    test('leaves a name in it that is marked its own card', async () => {
      const tab = await open(session(), 'name', BOTH);
      await underlined(tab, OF_FRIENDS_CHANGED);
      await tab.mention('Armenia');
      await tab.hover('Armenia', 1);
      await until('the card of the country', async () => (await nameOfCard(tab)) === 'Armenia');
      await tab.hover('interstate');
      await until('the card of the speaker', async () => (await nameOfCard(tab)) === SPEAKER);
    });

    test('opens it by a tap as well', async () => {
      const tab = await open(session(), 'tap', said(CHANGED));
      await underlined(tab, CHANGED);
      const { x, y } = await tab.place('positive, constructive');
      await tab.page.touchscreen.tap(x, y);
      await tab.cardWith('Different words on record');
      await tab.page.touchscreen.tap(x, y);
      await tab.noCard();
    });

    test('is gone to by keyboard, in its place among the names', async () => {
      const tab = await open(
        session(),
        'keyboard',
        `<p><b>Monday</b>: “${CHANGED},” said <b>${SPEAKER}</b> on the stairs.</p>`,
      );
      await underlined(tab, CHANGED);
      await tab.mention(SPEAKER);
      const visited: (string | null)[] = [];
      while (!visited.includes(SPEAKER)) {
        await session().driver.command('next-mention');
        const before = visited.at(-1) ?? null;
        visited.push(
          await until('the next card', async () => [await openAt(tab)].find((one) => one && one !== before)),
        );
        await until('the focus to be in the card', () => tab.inCard((root) => root.hasFocus()));
        if (visited.length === 1) expect(await wordingsHere(tab)).toEqual([CHANGED]);
      }
      expect(visited[0]).toBe(CHANGED);
      await tab.press('Escape');
      await tab.noCard();
    });

    test('is one by another speaker than is on record, and says so in the card', async () => {
      const tab = await open(session(), 'speaker', said(ON_RECORD, 'Sergey Lavrov'));
      await underlined(tab, ON_RECORD);
      await tab.hover('positive and constructive');
      const card = await tab.cardWith('Another speaker on record');
      expect(await nameOfCard(tab)).toBe('Sergey Lavrov');
      expect(card).toContain(`On record: ${SPEAKER}`);
    });

    test('is not, where the words are the same: to rest on them opens nothing', async () => {
      const tab = await open(session(), 'same', said(ON_RECORD));
      await tab.mention(SPEAKER);
      await tab.hover(SPEAKER);
      expect(await tab.cardWith('On this page')).not.toContain('Different words');
      expect((await tab.painted()).some((one) => one.includes('determined'))).toBe(false);
      await tab.hover('positive and constructive');
      await tab.noCard();
    });
  });
});
