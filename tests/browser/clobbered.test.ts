import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Random, random } from '../bench/random.ts';
import { planted, TOP } from './harness/builds.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

// What stands in a form takes the place of the form's properties, what has a name in the document of the document's: here of all
// that the content script reads, as src/content/shared/page-nodes.ts says. What is read from tomorrow on is tried from tomorrow on.

const READS = readFileSync(join(TOP, 'src/content/shared/page-nodes.ts'), 'utf8').matchAll(
  /\b(?:getter|getterIfThere|method)\(\w+, '(\w+)'\)/g,
);
const PROPERTIES = Array.from(READS, ([, name = '']) => name);

const PAGE = `${GAZETTE}/clobbered.html`;
const NAMES = ['Ilham Aliyev', 'Sergey Lavrov', 'Vladimir Putin'];
const SEEDS = [1, 2, 3];
/** The page's thread has to answer within this, in ms; a hung one never does. */
const ANSWER_MS = 5_000;

/** What a page is made of, from its script: forms in forms are what no parser makes. */
type Made = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...inner: Made[]];

describe('forms whose fields have the names of all that we read', () => {
  inBrowsers(
    (session) => {
      test.each(SEEDS)('are read, and so is what changes in them (page %i)', async (seed) => {
        const r = random(seed);
        const tab = await opened(
          session(),
          Array.from({ length: 8 }, () => part(r, PROPERTIES, 0)),
        );
        const isClobbered = () => window.forms.some(({ parentElement }) => parentElement?.hasAttribute('hidden'));
        expect(await tab.page.evaluate(isClobbered)).toBe(true);
        await changesAreRead(session(), tab);
      });

      test('have cards at their names', async () => {
        const tab = await opened(session(), [
          form(random(1), PROPERTIES, ['p', {}, `Here stood ${NAMES[0]}, waiting.`]),
        ]);
        await opensCard(session(), tab);
      });
    },
    { changesPages: true },
  );
});

describe('a document in which all that we read of one is named', () => {
  inBrowsers(
    (session) => {
      test.each(SEEDS)('is read, and so is what changes in it (page %i)', async (seed) => {
        const r = random(seed);
        const tab = await opened(session(), [
          ...named(PROPERTIES, seed),
          ...Array.from({ length: 4 }, () => part(r, [], 0)),
        ]);
        expect(await tab.page.evaluate(() => document.body instanceof HTMLBodyElement)).toBe(false);
        await changesAreRead(session(), tab);
      });

      test('has cards at its names', async () => {
        const tab = await opened(session(), [...named(PROPERTIES, 0), ['p', {}, `Here stood ${NAMES[0]}, waiting.`]]);
        await opensCard(session(), tab);
      });
    },
    { changesPages: true },
  );
});

describe('planted', () => {
  const direct = `addEventListener('load', () => {
    if (document.forms[0].parentElement.name === 'parentElement') throw new Error('a form gave a field');
  })`;
  inBrowsers(
    (session) => {
      test('a direct read is caught', async () => {
        const tab = await opened(session(), [['form', {}, ['input', { name: 'parentElement' }]]]);
        await until('the error', async () => tab.errors.some((one) => one.includes('a form gave a field')));
      });
    },
    // Firefox shows a content script the platform's own properties, whatever is named so; of a document's, Chromium 156 does.
    { browsers: ['chromium'], extension: (browser) => planted(browser, 'content.js', direct), changesPages: true },
  );
});

/** Opens a page of these parts. */
async function opened({ driver, server }: Session, parts: readonly Made[]): Promise<Tab> {
  const script = `window.forms = []; (${make})(document.currentScript.parentNode, ${JSON.stringify(parts).replaceAll('</', '<\\/')});`;
  server.page(
    PAGE,
    `<!doctype html><title>A page</title><link rel="icon" href="data:,"><body><script>${script}</script>`,
  );
  return driver.open(PAGE);
}

declare global {
  interface Window {
    forms: HTMLFormElement[];
  }
}

/** Runs in the page. */
function make(place: Node, parts: readonly Made[]): void {
  for (const part of parts) {
    if (typeof part === 'string') {
      Node.prototype.appendChild.call(place, new Text(part));
      continue;
    }
    const [tag, attributes, ...inner] = part;
    const element = Document.prototype.createElement.call(document, tag);
    for (const [name, value] of Object.entries(attributes)) Element.prototype.setAttribute.call(element, name, value);
    Node.prototype.appendChild.call(place, element);
    if (element instanceof HTMLFormElement && !('hidden' in attributes)) window.forms.push(element);
    make(element, inner);
  }
}

/** Something with a name in it, within forms and other elements of several kinds. */
function part(r: Random, properties: readonly string[], depth: number): Made {
  if (depth === 3) return ` Here stood ${r.pick(NAMES)}, waiting. `;
  const inner = Array.from({ length: 1 + r.below(2) }, () => part(r, properties, depth + 1));
  const style = { style: `display:${r.pick(['inline', 'block', 'contents', 'inline-block'])}` };
  if (r.below(2)) return form(r, properties, ...inner);
  return [r.pick(['div', 'span', 'p', 'section']), r.below(3) ? {} : style, ...inner];
}

/** A form whose fields have these names, before and behind what else is in it. */
function form(r: Random, properties: readonly string[], ...inner: readonly Made[]): Made {
  const fields = properties.map((name): Made => {
    const tag = r.pick(['input', 'img', 'object', 'output', 'fieldset', 'button']);
    return [tag, { [r.pick(['id', 'name'])]: name, hidden: '', ...(tag === 'input' ? { type: 'hidden' } : {}) }];
  });
  const before = r.below(fields.length + 1);
  const style = { style: `display:${r.pick(['inline', 'block', 'contents'])}` };
  return ['form', style, ...fields.slice(0, before), ...inner, ...fields.slice(before)];
}

/** Elements a document has by their names. */
const named = (names: readonly string[], from: number): Made[] =>
  names.map((name, n) => {
    const tags = ['img', 'form', 'object', 'embed', 'iframe'];
    return [tags[(n + from) % tags.length] ?? 'img', { name, hidden: '' }];
  });

/** What stands there is painted, and what is put in, changed and taken out meanwhile; nobody hears of an error. */
async function changesAreRead({ driver }: Session, tab: Tab): Promise<void> {
  for (let n = 0; n < 3; n++) {
    await answered(tab.page.evaluate(change, NAMES, n));
    await until('what is there to be painted', async () => {
      // What is painted in a text that has just become shorter cannot be read.
      const [painted, there] = await answered(
        Promise.all([tab.painted().catch(() => []), tab.page.evaluate(namesThere, NAMES)]),
      );
      return painted.sort().join() === there.sort().join();
    });
  }
  expect(tab.console).toEqual([]);
  expect(tab.errors).toEqual([]);
  expect(await driver.ownErrors()).toEqual([]);
}

async function opensCard({ driver }: Session, tab: Tab): Promise<void> {
  const [name = ''] = NAMES;
  await tab.mention(name);
  await tab.hover(name);
  await tab.cardWith(name);
  expect(tab.errors).toEqual([]);
  expect(await driver.ownErrors()).toEqual([]);
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The page does not answer.')), ANSWER_MS).unref();
  });
  return Promise.race([answer, late]);
}

/** Runs in the page: puts in, changes, moves and takes out, in and beside the forms. */
function change(names: readonly string[], n: number): void {
  const call = <T>(of: object, name: string, on: object, ...args: unknown[]): T =>
    Reflect.get(of, name).apply(on, args);
  const texts: Text[] = [];
  const walker: TreeWalker = call(Document.prototype, 'createTreeWalker', document, document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && /^ ?(Here|Then)/.test(node.data)) texts.push(node);
  const parent = (node: Node): Node | null =>
    Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get?.call(node) ?? null;
  for (const [i, text] of texts.entries()) {
    const name = names[(i + n) % names.length];
    const place = parent(text);
    if (!place) continue;
    if (i % 4 === 0) text.data = ` Here stood ${name}, and left. `;
    if (i % 4 === 1) call(Node.prototype, 'removeChild', place, text);
    if (i % 4 === 2)
      call(Node.prototype, 'insertBefore', place, new Text(` Then ${name} spoke. Here stood ${name}. `), text);
    const other = window.forms[(i + n) % window.forms.length];
    if (i % 4 === 3 && other) call(Node.prototype, 'appendChild', other, text);
  }
}

/** Runs in the page: the names in its texts, each as often as it stands there. */
function namesThere(names: readonly string[]): string[] {
  const found: string[] = [];
  const walker: TreeWalker = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // The page's own script has them all.
    if (!(node instanceof Text) || !/^ ?(Here|Then)/.test(node.data)) continue;
    for (const word of names) found.push(...Array.from(node.data.matchAll(new RegExp(word, 'g')), () => word));
  }
  return found;
}
