import { expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers } from './harness/session.ts';
import { until } from './harness/wait.ts';

// Open shadow trees of a page are read and painted, also those that come later; closed ones are the page's own.

const PAGE = `${GAZETTE}/components.html`;
const HTML = `<!doctype html><title>A page</title><link rel="icon" href="data:,"><p>They went to Norway.</p>
<x-story></x-story><x-closed></x-closed><x-late></x-late>
<script>
const define = (name, html, mode = 'open') => customElements.define(name, class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode }).innerHTML = html; }
});
define('x-story', '<section><p id="said">Sergey Lavrov was heard.</p><x-inner></x-inner></section>');
define('x-inner', '<p>So was Japan.</p>');
define('x-closed', '<p>Nobody reads of Kenya.</p>', 'closed');
</script>`;

inBrowsers(
  (session) => {
    test('the names in open shadow trees are marked, carded and followed, and the trees are as the page made them', async () => {
      const { server, driver } = session();
      server.page(PAGE, HTML);
      const tab = await driver.open(PAGE);
      for (const name of ['Norway', 'Sergey Lavrov', 'Japan']) await tab.mention(name);
      expect(await tab.painted()).not.toContain('Kenya');

      await tab.picture(`shadow-${driver.name}`);
      const inStory = (name: string) =>
        tab.page.evaluate((id) => {
          const found = document.querySelector('x-story')?.shadowRoot?.getElementById(id);
          const range = document.createRange();
          if (found) range.selectNodeContents(found);
          const { x, y, height } = range.getBoundingClientRect();
          return { html: document.querySelector('x-story')?.shadowRoot?.innerHTML, x: x + 20, y: y + height / 2 };
        }, name);
      const { x, y, html } = await inStory('said');
      expect(html).toBe('<section><p id="said">Sergey Lavrov was heard.</p><x-inner></x-inner></section>');
      await until('a card over the tree', async () => {
        await tab.page.mouse.move(2, 2);
        await tab.page.mouse.move(x - 3, y);
        await tab.page.mouse.move(x, y);
        await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
        return (await tab.card())?.includes('Foreign Minister of Russia');
      });
      await tab.press('Escape');
      await tab.noCard();

      // A change, a tree that is attached to an element read before, and a host that is removed.
      await tab.page.evaluate(() => {
        const said = document.querySelector('x-story')?.shadowRoot?.getElementById('said');
        if (said) said.textContent = 'Ilham Aliyev was heard.';
        const late = document.querySelector('x-late');
        if (late) late.attachShadow({ mode: 'open' }).innerHTML = '<p>Chile came late.</p>';
      });
      await tab.mention('Ilham Aliyev');
      await tab.mention('Chile');
      expect(await tab.painted()).not.toContain('Sergey Lavrov');
      await tab.page.evaluate(() => document.querySelector('x-story')?.remove());
      await until('its marks to go', async () => !(await tab.painted()).includes('Ilham Aliyev'));
      await tab.mention('Norway');
      expect(tab.errors).toEqual([]);
    });
  },
  { changesPages: true },
);
