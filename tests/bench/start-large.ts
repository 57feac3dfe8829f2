import type { DictionaryEntry } from '../../src/engine/dictionary/dictionary.ts';
import { builtExtension } from '../browser/harness/builds.ts';
import { launch } from '../browser/harness/launch.ts';
import { serve } from '../browser/harness/server.ts';
import { pageScript } from './page-script.ts';
import type { Report } from './report.ts';
import { answeredRow, asked, hasSpotted } from './started.ts';

const ALIASES = 1_000_000;
const WANTED_MS = 200;
/** Names in the first piece of a page, which has about 6,000 units. */
const ON_THE_PAGE = 20;
const FILLING = 'The talks went on for most of the night, and those who came out of them had little to say. '.repeat(2);

/** What a stopped background takes to spot with a million aliases. Chromium. */
export async function largeDictionaryRow(out: Report): Promise<void> {
  const server = await serve({});
  const driver = await launch('chromium', {
    extension: builtExtension('chromium'),
    proxyPort: server.port,
    headless: true,
  });
  try {
    const own = await driver.openOwn('options.html#/articles');
    const ask = (blocks: readonly string[]) =>
      asked(own, 'spot', { blocks, context: { names: {} }, bringsInteraction: false });
    // Until there is a dictionary there is nothing to take the place of.
    await ask(['Portugal.']);
    await own.page.evaluate(await pageScript('fill-dictionary.ts'));
    const people: DictionaryEntry[] = await own.page.evaluate(
      (aliases, some) => Reflect.get(globalThis, 'fillDictionary')(aliases, some),
      ALIASES,
      ON_THE_PAGE,
    );
    const blocks = people.map(({ alias }) => `On Monday ${alias} said that nothing had been decided. ${FILLING}`);
    await answeredRow(out, 'first answer, spotting, 1,000,000 aliases', WANTED_MS, driver, async () => {
      const { ms, reply } = await ask(blocks);
      return { ms, isRight: people.every(({ entity }) => hasSpotted(reply, entity)) };
    });
  } finally {
    await driver.close();
    await server.close();
  }
}
