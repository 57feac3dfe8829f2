import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { describe, expect, test } from 'vitest';
import { type Random, random } from '../bench/random.ts';
import { TOP } from './harness/builds.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Walked } from './harness/walk-script.ts';

const PAGES = 6;
const BLOCKS = 150;

describe('a block that is read in one look', () => {
  inBrowsers((session) => {
    test('is what a walk through its nodes gives, on pages of all kinds', async () => {
      const [quick, slow] = await Promise.all([script(same), script((source) => source.replace(WHOLE, NEVER))]);
      let whole = 0;
      let all = 0;
      for (let seed = 1; seed <= PAGES; seed++) {
        const html = pageFrom(random(seed));
        const one = await walkedBy(session(), quick, html);
        const other = await walkedBy(session(), slow, html);
        expect(one.blocks).toEqual(other.blocks);
        expect(one.hidden).toEqual(other.hidden);
        expect(other.plain).toBe(0);
        whole += one.plain;
        all += one.blocks.length;
      }
      expect(whole).toBeGreaterThan(all / 10);
      expect(whole).toBeLessThan(all);
    });

    test('would be found out if it took what is hidden for text', async () => {
      const html = '<!doctype html><title>-</title><p>Seen <b style="display:none">unseen</b> and seen.';
      const careless = await script((source) => source.replace("display !== 'inline'", 'false'));
      const [one, other] = [
        await walkedBy(session(), careless, html),
        await walkedBy(session(), await script(same), html),
      ];
      expect(one.blocks).not.toEqual(other.blocks);
    });
  });
});

const WHOLE = 'export function plainBlockText(block: Element): string | null {';
const NEVER = `${WHOLE}\n  if (block) return null;`;
const same = (source: string): string => source;

/** The walk as a script for a page, after a change to what reads a block in one look. */
async function script(change: (source: string) => string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(TOP, 'tests/browser/harness/walk-script.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'ascii',
    logLevel: 'error',
    plugins: [
      {
        name: 'change',
        setup(build) {
          build.onLoad({ filter: /text\/plain-block-text\.ts$/ }, ({ path }) => {
            const source = readFileSync(path, 'utf8');
            const contents = change(source);
            if (change !== same && contents === source) throw new Error('Nothing was changed.');
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  return outputFiles.map(({ text }) => text).join('');
}

async function walkedBy({ driver, server }: Session, code: string, html: string): Promise<Walked> {
  const address = `${GAZETTE}/walked.html`;
  server.page(address, html);
  const { page } = await driver.open(address);
  await page.evaluate(code);
  const walked = await page.evaluate(() => window.walked?.());
  await page.close();
  if (!walked) throw new Error('The page was not walked.');
  return walked;
}

const OUTER = ['p', 'div', 'li', 'h2', 'td', 'blockquote', 'span', 'section', 'figcaption', 'my-block'];
const INNER = 'a b i em strong span span span q small time wbr sup code br img button script style my-part p'.split(
  ' ',
);
const ATTRIBUTES = [
  ...Array.from({ length: 20 }, () => ''),
  ' style="display:none"',
  ' style="display:block"',
  ' style="display:inline-block"',
  ' style="display:contents"',
  ' style="visibility:hidden"',
  ' style="visibility:visible"',
  ' contenteditable',
  ' hidden',
  ' class="x"',
];
const TEXTS = [
  'Oman',
  ' Ada Moreau ',
  'said.',
  '  \n ',
  '',
  '1',
  '’s',
  'de',
  '<!-- no text -->',
  ' of the ',
  'É',
  '&shy;',
];

function pageFrom(r: Random): string {
  const blocks = Array.from({ length: BLOCKS }, () => element(r, OUTER, 0));
  return `<!doctype html><title>A page</title><style>i + b { display: block } .x { visibility: hidden }</style>${blocks.join('\n')}`;
}

function element(r: Random, tags: readonly string[], depth: number): string {
  const tag = r.pick(tags);
  const start = `<${tag}${r.pick(ATTRIBUTES)}>`;
  if (tag === 'br' || tag === 'img' || tag === 'wbr') return start;
  const parts = Array.from({ length: r.below(6) }, () =>
    depth < 3 && r.below(4) === 0 ? element(r, INNER, depth + 1) : r.pick(TEXTS),
  );
  return `${start}${tag === 'script' || tag === 'style' ? '' : parts.join('')}</${tag}>`;
}
