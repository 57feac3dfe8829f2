import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import { AncestorCache, outermost } from '../../../src/content/reading/text/ancestor-cache.ts';
import { put, the } from './made-page.ts';

afterEach(() => {
  document.designMode = 'off';
});

describe('what is never read', () => {
  it.each([
    ['<pre><b><i>Ada</i></b></pre>', true],
    ['<section contenteditable><b><i>Ada</i></b></section>', true],
    ['<section hidden><b><i>Ada</i></b></section>', false],
    ['<section><b><i>Ada</i></b></section>', false],
  ])('in %s, at any depth: %s', (html, is) => {
    put(html);
    const cache = new AncestorCache();
    expect([the('i'), the('b')].map((element) => cache.isNeverRead(element))).toEqual([is, is]);
  });

  it('is everything on a page that is edited as a whole', () => {
    put('<p>Ada</p>');
    document.designMode = 'on';
    expect(new AncestorCache().isNeverRead(the('p'))).toBe(true);
  });
});

test('the box of an inline element is that of the block around it', () => {
  put('<article><span><b>Ada</b></span></article>');
  const level = new AncestorCache().levelOf(the('b'));
  expect([level?.element, level?.box, level?.up?.element]).toEqual([the('b'), the('article'), the('span')]);
});

test('the box of an element without one is that of the nearest ancestor with one', () => {
  put('<article><section style="display: contents"><p style="display: contents">Ada</p></section></article>');
  const cache = new AncestorCache();
  expect([the('p'), the('section'), the('article')].map((element) => cache.boxOf(element))).toEqual(
    Array(3).fill(the('article')),
  );
});

test('whether an element is rendered', () => {
  put('<p>Ada</p><section hidden><i>Bo</i></section>');
  const cache = new AncestorCache();
  expect([the('p'), the('i')].map((element) => cache.isRendered(element))).toEqual([true, false]);
});

test('the outermost of some nodes are those in none of the others', () => {
  const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(tree, fc.func(fc.boolean()), (parents, isMeant) => {
      const nodes: Element[] = [put('')];
      for (const parent of parents)
        nodes.push((nodes[parent % nodes.length] ?? document.body).appendChild(document.createElement('i')));
      const some = nodes.filter((_, n) => isMeant(n));
      const expected = some.filter((node) => !some.some((other) => other !== node && other.contains(node)));
      expect(outermost(new Set(some))).toEqual(expected);
    }),
  );
});
