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

render(<Welcome sample={undefined} />, document.body);
dataset()
  .then(readSampleArticle)
  // Without an article there is still what the page says about itself.
  .catch(() => null)
  .then((sample) => {
    render(<Welcome sample={sample} />, document.body);
    startLivePage(() => document.body.classList.add('has-opened'));
  });
