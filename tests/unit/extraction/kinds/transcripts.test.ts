import { describe, expect, it } from 'vitest';
import { BODY, extract, newsPage, PARAGRAPHS, paragraphsOf } from '../page.ts';

const SAID = [
  'ANN LEE: When will the ferry between the two islands run again, and who will be on the first one?',
  'BO LI: From the first day of spring, every hour, and I shall be on the first one with my whole family.',
  'ANN LEE: And what about the bridge, which has been closed to carts since the autumn of last year?',
  'BO LI: That will take until the next autumn, and until then they must take the longer way around the lake.',
];
const INTRO = 'The harbour master speaks about the ferry, the bakers and the bridge.';
const VIDEO = '<video src="a.mp4" controls></video>';
const p = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

describe('the transcript of a video is its text, with who speaks', () => {
  it('under a heading', () => {
    const inside = `${VIDEO}<p>${INTRO}</p><section><h2>Transcript</h2>${p(SAID)}</section>`;
    const found = paragraphsOf(newsPage({ inside }));
    expect(found.filter((one) => one !== 'Transcript')).toEqual([INTRO, ...SAID]);
  });

  it('in what opens on a click, and is hidden until then', () => {
    const inside = `${VIDEO}<p>${INTRO}</p><button>Read transcript</button><div id="video-transcript" hidden>${p(SAID)}</div>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual([INTRO, ...SAID]);
    const details = `${VIDEO}<p>${INTRO}</p><details><summary>Show transcript</summary>${p(SAID)}</details>`;
    expect(paragraphsOf(newsPage({ inside: details })).filter((one) => !/^Show/.test(one))).toEqual([INTRO, ...SAID]);
  });

  it('in lines with the time and the speaker in elements of their own', () => {
    const line = (said: string, n: number): string => {
      const [who, text] = said.split(': ');
      return `<div class="cue"><span class="time">0${n}:1${n}</span><div class="speaker">${who}</div><div class="words">${text}</div></div>`;
    };
    const inside = `${VIDEO}<p>${INTRO}</p><div class="Transcript_list">${SAID.map(line).join('')}</div>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual([INTRO, ...SAID]);
  });

  it('with the times before what is said taken away, in a list', () => {
    const inside = `<iframe src="https://player.example/1"></iframe><ul class="transcript">${SAID.map((said, n) => `<li>[00:0${n}:12] ${said}</li>`).join('')}</ul>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual(SAID);
  });

  it('with times in brackets and who speaks on a line before, under a heading beside it', () => {
    const inside = `${VIDEO}<p>${INTRO}</p><h2>Full transcript</h2>${SAID.map((said, n) => {
      const [who, text] = said.split(': ');
      return `<p><strong>${who}</strong> (00:0${n}:10)<br>${text}</p>`;
    }).join('')}`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual([INTRO, ...SAID]);
  });

  it('as the page gives it to machines, where it does not show it', () => {
    const transcript = { '@type': 'VideoObject', name: 'Boats', transcript: SAID.join('\n') };
    const head = `<script type="application/ld+json">${JSON.stringify(transcript)}</script>`;
    const intro = `${INTRO} It was filmed in the first week of spring.`;
    expect(paragraphsOf(newsPage({ head, inside: `${VIDEO}<p>${intro}</p>` }))).toEqual([intro, ...SAID]);
    // Not where the article is longer.
    expect(extract(newsPage({ head, inside: BODY + BODY.replaceAll('the', 'every') })).text).not.toContain('BO LI');
  });

  it('in another language', () => {
    const inside = `${VIDEO}<p>${INTRO}</p><div><h3>Transkript</h3><div>${p(SAID)}</div></div>`;
    expect(paragraphsOf(newsPage({ inside })).filter((one) => one !== 'Transkript')).toEqual([INTRO, ...SAID]);
  });
});

it('a hidden transcript of a film among an article is not its text', () => {
  const inside = `${BODY}<div class="transcript" hidden>${p(SAID.slice(0, 2))}</div>`;
  expect(extract(newsPage({ inside })).text).toBe(PARAGRAPHS.join('\n\n'));
});
