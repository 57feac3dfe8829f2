import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askUntilOrphaned } from '../../../src/content/reading/ask-until-orphaned.ts';
import { showSpeakers, speakerWords } from '../../../src/content/this-page/show-speakers.ts';
import type { PageReading, QuotationHere } from '../../../src/messages/page-reading.ts';

const TEXT = [
  'The lamp is lit.',
  '“We are back,” said Ada Byron on the stairs.',
  'She said that the lamp had never been broken.',
  '“Nobody knew,” it was said.',
].join('\n');
const REPORTED = 'the lamp had never been broken';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const quotation = (words: string, more: Partial<QuotationHere> = {}): QuotationHere => ({
  ...at(words),
  stretches: [{ ...at(words), role: 'spoken' }],
  words: [],
  hang: false,
  reported: false,
  heading: false,
  speaker: { entity: 'person:ada-byron', name: 'Ada Byron' },
  about: [],
  ...more,
});
const READING: PageReading = {
  revision: 1,
  text: TEXT,
  mentions: [],
  people: [],
  quotations: [
    quotation('“We are back,”'),
    quotation(REPORTED, { reported: true, stretches: [{ ...at(REPORTED), role: 'reported' }] }),
    quotation('“Nobody knew,”', { speaker: null }),
  ],
};

let life = new AbortController();
beforeEach(() => {
  vi.stubGlobal('chrome', { runtime: { id: 'on-record', sendMessage: async () => ({ ok: true, reply: null }) } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

const begin = (isCurrent = () => true) => {
  document.body.innerHTML = TEXT.split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  return showSpeakers({ reading: READING, ask: askUntilOrphaned(() => {}), isCurrent, signal: life.signal });
};

/** The words under each tint, by what the tint says. */
const tinted = (): Record<string, string[]> =>
  Object.fromEntries(
    [...CSS.highlights].map(([name, highlight]) => [
      name.replace(/^or-\d+-\d+-/, ''),
      [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, endOffset),
      ),
    ]),
  );

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

test('tints what is spoken, what is reported and what nobody clearly says, each in its way', async () => {
  expect(await begin()).not.toBeNull();
  expect(tinted()).toEqual({
    spoken: ['“We are back,”'],
    reported: [REPORTED],
    unclear: ['“Nobody knew,”'],
  });
});

test('leaves nothing behind when it ends', async () => {
  const shown = await begin();
  shown?.end();
  expect(shown?.isOn).toBe(false);
  expect(tinted()).toEqual({});
});

test('takes the tint off words that the page puts in their place, before they are seen', async () => {
  await begin();
  const text = document.querySelectorAll('p')[1]?.firstChild;
  if (text instanceof Text) text.data = '“Not a word,” said the mayor of the island.';
  await nextFrame();
  expect(tinted().spoken).toEqual([]);
  expect(tinted().reported).toEqual([REPORTED]);
});

test('tints a paragraph that the page has put in anew', async () => {
  await begin();
  const [, paragraph] = document.querySelectorAll('p');
  paragraph?.replaceWith(paragraph.cloneNode(true));
  await nextFrame();
  expect(tinted().spoken).toEqual([]);
  await expect.poll(() => tinted().spoken, { timeout: 10_000 }).toEqual(['“We are back,”']);
});

test('ends where the page has gone to another article', async () => {
  let isCurrent = true;
  const shown = await begin(() => isCurrent);
  isCurrent = false;
  document.body.append('More.');
  await nextFrame();
  expect(shown?.isOn).toBe(false);
  expect(tinted()).toEqual({});
});

test('shows nothing where the page has none of the quotations any more', async () => {
  document.body.textContent = 'Gone.';
  const options = { reading: READING, ask: askUntilOrphaned(() => {}), isCurrent: () => true, signal: life.signal };
  expect(await showSpeakers(options)).toBeNull();
  expect(tinted()).toEqual({});
});

test('names a speaker as the page does, says what is only reported, and never guesses', () => {
  const speaker = { entity: null, name: 'the council' };
  const of = (role: 'spoken' | 'reported', more: Partial<QuotationHere>) =>
    speakerWords({ quotation: { ...quotation('“We are back,”'), ...more }, role });
  expect(of('spoken', { speaker })).toBe('the council');
  expect(of('reported', { speaker })).toBe('Reported: the council');
  expect(of('spoken', { speaker, heading: true })).toBe('Headline: the council');
  expect(of('spoken', { speaker: null })).toBe('Speaker not clear');
  expect(of('reported', { speaker: null })).toBe('Speaker not clear');
});
