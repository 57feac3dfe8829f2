import { describe, expect, test } from 'vitest';
import { expectUntouched, inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

// Quotations of an open page that are on record in other words: an underline of their own, and both wordings in the card.

const ON_RECORD = 'We are determined to do positive and constructive work together with the Armenian side';
const CHANGED = ON_RECORD.replace(' and constructive', ', constructive');
const SPEAKER = 'Ilham Aliyev';

/** An article of another paper that quotes somebody who is on record. */
const html = (
  said: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks in the capital</title>
<link rel="icon" href="data:,"><style>body{font:18px/30px serif;margin:0 40px}</style></head><body><main><article><h1>Talks in the capital</h1>
<p>The two ministers met for the third time this winter, in a room without flags, and left it after four hours without a word to those who
had waited on the stairs. A paper was promised for the end of the week, and another meeting for the end of the month.</p>
<p>“${said},” said ${SPEAKER}, who had opened the meeting and did not stay for the rest of it. His guests thanked him for that.</p>
<p>What the paper will say is not known. It is to name the roads that are opened first, those who pay for them, and the day on which the
posts at both ends are taken down. None of the three was settled at the second meeting, according to people who took part.</p></article></main></body></html>`;

async function open({ driver, server }: Session, name: string, said: string): Promise<Tab> {
  const address = `http://talks-news.test/${name}.html`;
  server.page(address, html(said));
  const tab = await driver.open(address);
  await tab.mention(SPEAKER);
  return tab;
}

describe('a quotation in other words than are on record', () => {
  inBrowsers((session) => {
    test('is underlined, and the card of its speaker shows both wordings, with source and date', async () => {
      const tab = await open(session(), 'changed', CHANGED);
      await until('the quotation to be underlined', async () =>
        (await tab.painted()).some((one) => one.includes(CHANGED)),
      );
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

    test('is not, where the words are the same', async () => {
      const tab = await open(session(), 'same', ON_RECORD);
      await tab.hover(SPEAKER);
      expect(await tab.cardWith('On this page')).not.toContain('Different words');
      expect((await tab.painted()).some((one) => one.includes('determined'))).toBe(false);
    });
  });
});
