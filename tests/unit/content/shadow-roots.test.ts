import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { precedes } from '../../../src/content/interaction/mentions/document-order.ts';
import type { Mention } from '../../../src/content/interaction/mentions/mention.ts';
import { BlockWalker, type WalkScope } from '../../../src/content/reading/text/block-walker.ts';
import { ShadowRoots } from '../../../src/content/reading/text/shadow-roots.ts';
import { caretAtPoint } from '../../../src/content/shared/shadow-trees.ts';
import { blockIn, put, textIn, the } from './made-page.ts';

/** Gives an element a shadow root with some HTML in it. */
function attach(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

/** The texts of the page's blocks, and then of its open shadow trees, the outer ones first. */
function read(): string[] {
  const found: string[] = [];
  const scopes: WalkScope[] = [{ top: document.body }];
  for (let scope = scopes.shift(); scope; scope = scopes.shift()) {
    const walker = new BlockWalker(scope, { shadow: (inner) => scopes.push(inner) });
    for (let block = walker.next(); block !== undefined; block = walker.next())
      if (block) found.push(block.text.trim());
  }
  return found;
}

describe('the text of a page with shadow trees', () => {
  it('has that of open ones, and of those in them, but of no closed one', () => {
    put('<p>Ada</p><div id="open"></div><div id="closed"></div>');
    const outer = attach(the('#open'), 'Bo <b>came</b>. <p>Cy</p><span></span>');
    const inner = outer.querySelector('span');
    if (inner) attach(inner, '<i>Di</i>');
    attach(the('#closed'), '<p>Ed</p>', 'closed');
    expect(read()).toEqual(['Ada', 'Bo came.', 'Cy', 'Di']);
  });

  it('has a host’s children in their place where there is a slot for them, and not where there is none', () => {
    put('<p>Here came <x-name>Ada</x-name> again.</p><div id="bare">Bo <b>Cy</b></div>');
    attach(the('x-name'), '<a href="#"><slot></slot></a>');
    attach(the('#bare'), '<p>Di</p>');
    expect(read()).toEqual(['Here came Ada again.', 'Di']);
  });

  it('has none of what a form hides behind the names of its fields', () => {
    put('<form><input name="shadowRoot"><input name="parentNode"><input name="host"><p>Ada</p><div></div></form>');
    attach(the('div'), '<form><input name="parentElement"><p>Bo</p></form>');
    expect(read()).toEqual(['Ada', 'Bo']);
  });

  it('is read in time however deep the trees are nested', () => {
    put('<div></div>');
    let host: Element = the('div');
    for (let depth = 0; depth < 500; depth++) {
      const inner = attach(host, '<x-in></x-in>').querySelector('x-in');
      if (inner) host = inner;
    }
    attach(host, 'Ada');
    expect(read()).toEqual(['Ada']);
  });
});

describe('the letter at a point', () => {
  it('is found in the innermost open tree', () => {
    put('<div></div>');
    const inner = attach(the('div'), '<section></section>').querySelector('section');
    if (!inner) throw new Error('There is no section.');
    const root = attach(inner, '<b>Ada</b>');
    const { left, top, width, height } = root.querySelector('b')?.getBoundingClientRect() ?? new DOMRect();
    expect(caretAtPoint({ x: left + width / 2, y: top + height / 2 })?.offsetNode).toBe(textIn(root));
  });
});

describe('the order of mentions', () => {
  it('is that of the hosts, and a tree is before its host’s children', () => {
    put('<p id="a">Ada</p><div><p id="c">Cy</p></div><p id="d">Di</p>');
    const root = attach(the('div'), '<p>Bo</p><slot></slot>');
    const inTree = root.querySelector('p');
    if (!inTree) throw new Error('There is no paragraph.');
    const mentions = [the('#a'), inTree, the('#c'), the('#d')].map(
      (box): Mention => ({
        block: blockIn(box),
        start: 0,
        end: 2,
        key: null,
        entity: 'person:ada',
        candidates: [],
        held: false,
      }),
    );
    const order = [...mentions].reverse().sort((a, b) => (precedes(a, b) ? -1 : 1));
    expect(order.map((one) => mentions.indexOf(one))).toEqual([0, 1, 2, 3]);
  });
});

describe('an element without a shadow root', () => {
  let end: AbortController;
  let attached: Element[];
  let roots: ShadowRoots;
  beforeEach(() => {
    end = new AbortController();
    attached = [];
    roots = new ShadowRoots((host) => attached.push(host), end.signal);
  });
  afterEach(() => end.abort());

  it('is reported once it has got one, without the page’s doing', async () => {
    put('<div></div><x-late></x-late><img alt="">');
    for (const element of [the('div'), the('x-late'), the('img')]) roots.watch(element);
    roots.check();
    expect(attached).toEqual([]);
    attach(the('x-late'), 'Ada');
    await vi.waitFor(() => expect(attached).toEqual([the('x-late')]), 5_000);
    roots.check();
    expect(attached).toHaveLength(1);
  });

  it('is forgotten when it is removed, and when a thousand others came after it', () => {
    put(`${'<div></div>'.repeat(1_001)}`);
    const hosts = Array.from(document.querySelectorAll('div'));
    for (const host of hosts) roots.watch(host);
    hosts[1]?.remove();
    roots.check();
    for (const host of hosts.slice(0, 3)) attach(host, 'Ada');
    if (hosts[1]) document.body.append(hosts[1]);
    roots.check();
    expect(attached).toEqual([hosts[2]]);
  });
});
