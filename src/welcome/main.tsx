// The page that opens once, after the installation: the sample article, live, with the real card.
import { render } from 'preact';
import { lazyConnection } from '../dataset/read/lazy-connection.ts';
import { askBackground } from '../messages/send-request.ts';
import { writerClient } from '../messages/writer-client.ts';
import { readSampleArticle } from './sample-article.ts';
import { startLivePage } from './start-live-page.ts';
import { Welcome } from './welcome.tsx';

const askWriter = writerClient(() => askBackground('wakeWriter', null));
const dataset = lazyConnection(() => askWriter('prepare', null));

const keysOf = async (command: string): Promise<string> =>
  (await chrome.commands.getAll()).find(({ name }) => name === command)?.shortcut ?? '';

render(<Welcome sample={undefined} keys="" />, document.body);
// Without an article there is still what the page says about itself.
Promise.all([
  dataset()
    .then(readSampleArticle)
    .catch(() => null),
  keysOf('next-mention').catch(() => ''),
]).then(([sample, keys]) => {
  render(<Welcome sample={sample} keys={keys} />, document.body);
  startLivePage(() => document.body.classList.add('has-opened'));
});
