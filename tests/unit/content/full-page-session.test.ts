import { afterEach, describe, expect, it, vi } from 'vitest';
import { startInteraction } from '../../../src/content/interaction/start-interaction.ts';
import { askUntilOrphaned } from '../../../src/content/reading/ask-until-orphaned.ts';
import { startFullPageSession } from '../../../src/content/reading/full-page-session.ts';
import { InjectedHighlightStyles } from '../../../src/content/reading/injected-highlight-styles.ts';
import { InjectedScript } from '../../../src/content/reading/injected-script.ts';
import type { PageSession } from '../../../src/content/reading/page-session.ts';
import { INTERACTION, type StartInteraction } from '../../../src/messages/interaction-contract.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';
import { type Random, random } from '../../bench/random.ts';
import { paintedWords } from '../../browser/harness/in-page.ts';
import { type Names, replyTo } from './known-page.ts';
import { put, textIn, the } from './made-page.ts';

// A page that changes while its texts are on their way to the background, as a page does that loads and a background that starts.

const NAMES: Names = { Ada: 'person:ada', Bo: 'person:bo', Cy: 'person:cy' };
const WORDS = Object.keys(NAMES);

/** Pages on which names were once lost. */
const SEEDS = [5, 8, 11, 31, 35, 39, 1034, 1082, 1087, 1138];

let end = new AbortController();
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

/** Starts a session on the page. @param delay how long the background takes for a reply, in ms, or a promise it waits for */
function started(delay: () => number | Promise<unknown>): PageSession {
  end = new AbortController();
  const sendMessage = async ({ type, ask: asked }: { type: string; ask: { blocks: string[] } }) => {
    if (type !== 'spot') return { ok: true, reply: null };
    const wait = delay();
    await (typeof wait === 'number' ? new Promise((resolve) => setTimeout(resolve, wait)) : wait);
    return { ok: true, reply: replyTo(asked.blocks, NAMES) };
  };
  vi.stubGlobal('chrome', { runtime: { id: 'on-record', sendMessage } });
  const ask = askUntilOrphaned(() => {});
  const { signal } = end;
  const script = new InjectedScript<StartInteraction>(
    () => ask('injectInteraction', null),
    (arrived) => {
      window[INTERACTION] = arrived;
    },
    signal,
  );
  window[INTERACTION]?.(startInteraction);
  return startFullPageSession({
    ask,
    script,
    styles: new InjectedHighlightStyles(ask, () => {}),
    settings: () => DEFAULT_SETTINGS,
    marks: 'dotted',
    signal,
  });
}

/** How often each name is known to stand on the page, and how often it does. */
function known(session: PageSession): Record<string, number> {
  return Object.fromEntries(session.counts().map(({ name, mentions }) => [name, mentions]));
}

function there(): Record<string, number> {
  const text = document.body.textContent;
  const counts = WORDS.map((word): [string, number] => [word, text.split(word).length - 1]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

describe('a page that changes while it is read', () => {
  it('is known as it is where a text that has changed is read twice, once for the answer that came too late', async () => {
    put('<div>Here came Ada, and <b>left</b>.<p>Later.</p></div>');
    const answers: (() => void)[] = [];
    const session = started(() => new Promise<void>((resolve) => answers.push(resolve)));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    textIn(the('div')).data = 'Here came Bo, and ';
    // The answer to the old text: the box is read again at once, before the page's changes are.
    answers[0]?.();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    // The page's changes are read meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 500));
    answers[1]?.();
    await vi.waitFor(() => expect(session.reading).toBe(false));
    expect(known(session)).toEqual({ Bo: 1 });
  });

  it('gets no mark under other words where a text changes between its second reading and the answer', async () => {
    put('<p>Here came Ada, and left.</p>');
    const answers: (() => void)[] = [];
    const session = started(() => new Promise<void>((resolve) => answers.push(resolve)));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.();
    await vi.waitFor(() => expect(paintedWords()).toEqual(['Ada']));
    textIn(the('p')).data = 'Here came Bo, and left.';
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    textIn(the('p')).data = 'Nobody else was there, and then came Bo.';
    answers[1]?.();
    for (let frame = 0; frame < 8; frame++) {
      await new Promise(requestAnimationFrame);
      expect(paintedWords()).toEqual([]);
    }
    await vi.waitFor(() => expect(answers).toHaveLength(3));
    for (const answer of answers) answer();
    await vi.waitFor(() => expect(paintedWords()).toEqual(['Bo']));
    expect(known(session)).toEqual({ Bo: 1 });
  });

  it.each(SEEDS)('is known as it is in the end (page %i)', async (seed) => {
    const r = random(seed);
    put(Array.from({ length: 12 }, () => part(r, 0)).join(''));
    const session = started(() => r.below(400));
    for (let n = 0; n < 12; n++) {
      await new Promise((resolve) => setTimeout(resolve, r.below(120)));
      change(r);
    }
    await vi.waitFor(() => expect(known(session)).toEqual(there()), { timeout: 10_000, interval: 50 });
  });
});

const sentence = (r: Random) => ` Here came ${r.pick(WORDS)}, and left. `;

function part(r: Random, depth: number): string {
  if (depth === 3) return sentence(r);
  const inner = Array.from({ length: 1 + r.below(2) }, () => part(r, depth + 1)).join('');
  const tag = r.pick(['div', 'span', 'p', 'section', 'b']);
  return `<${tag} style="display:${r.pick(['inline', 'block', 'contents', 'inline-block'])}">${inner}</${tag}>`;
}

/** Changes, takes out, moves or puts in a few texts. */
function change(r: Random): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) texts.push(node);
  for (const text of texts) {
    if (r.below(4)) continue;
    const kind = r.below(4);
    if (kind === 0) text.data = sentence(r);
    if (kind === 1 && texts.length > 10) text.remove();
    if (kind === 2 && texts.length < 60) text.before(sentence(r));
    if (kind === 3) r.pick(texts).parentElement?.append(text);
  }
}
