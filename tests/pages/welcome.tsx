import { render } from 'preact';
import type { SampleArticle } from '../../src/welcome/sample-article.ts';
import { Welcome } from '../../src/welcome/welcome.tsx';

const FIRST = 'The night train from the coast is back, Tom Weller told the Sample Gazette.';
const sample: SampleArticle = {
  title: 'The night train returns',
  source: ['Sample Gazette', 'Alex Example'],
  paragraphs: [
    FIRST,
    '“We copied the timetable before we copied the train,” Weller said on the platform.',
    'It has forty seats and a dining car.',
    'The first one left at ten.',
  ],
  pointed: { paragraph: 0, start: FIRST.indexOf('Tom'), end: FIRST.indexOf(' told') },
};

const stage = new URLSearchParams(location.search).get('stage') ?? 'normal';
render(<Welcome sample={stage === 'none' ? null : sample} keys="Alt+Shift+M" />, document.body);
