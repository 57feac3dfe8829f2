import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';
import { clearSpeaker } from '../../../../../src/engine/clear-speaker.ts';

const read = (text: string) => {
  const { people, countries, quotations } = readArticle(text, { language: 'en' });
  return {
    people: people.map((one) => one.name),
    countries: countries.map((one) => one.name),
    /** Who is shown as the speaker of each quotation: an entity's id, words in brackets where it is none, "?" where it is not clear. */
    speakers: quotations.map((one) => {
      const speaker = clearSpeaker(one);
      return speaker ? (speaker.entity ?? `(${speaker.name})`) : '?';
    }),
  };
};

describe('people whose given name is a country’s', () => {
  it.each([
    ['Jordan Pellew', 'Jordan Pellew said the film took four years. “It cost me my sleep,” Pellew said.'],
    ['Jordan Whitcombe', 'Jordan Whitcombe crossed the desert on foot. “I slept in ditches,” Whitcombe said.'],
    ['Jordan Whitcombe', 'Jordan Whitcombe won the prize in Paris. The embassy of Jordan sent flowers.'],
    ['Israel Houlton', '“I sing in the morning,” said Israel Houlton. Israel wrote the song in a bus.'],
    ['Israel Adewale', 'Israel Adewale told reporters that the hall was full. “I sleep well,” Adewale said.'],
    ['Kenya Barnett', 'Kenya Barnett’s new show starts in May. “I wrote it at night,” Barnett said.'],
    ['India Traverse', 'India Traverse opened a bakery. India said she bakes at four. “I like the quiet,” India said.'],
    [
      'Ireland Baldry',
      'Ireland Baldry said she would leave. “It is too loud,” Baldry said. Ireland told her fans to write.',
    ],
    ['Cuba Goodwin', 'Cuba Goodwin said that the stage was home. “Wait for me,” Goodwin said. He bowed.'],
    ['America Ferrante', 'America Ferrante said that she cried for an hour. “I could not stop,” Ferrante said.'],
    ['Chad Brewster', 'Chad Brewster, 34, ran back into the house. “I heard the dog,” said Chad.'],
    ['Kenya Melville', 'The team gave its trainer a boat. Her sister, Kenya Melville, wept. “We all row,” Kenya said.'],
    ['Jordan Melville', 'The team rowed on. Jordan Melville, her coach, wept. “They all row,” Jordan said.'],
    ['Chad Melville', 'The road was closed. The aid worker Chad Melville of Oregon said it was “gone”.'],
    ['Israel Melville', 'The port is open. The port’s manager, Israel Melville, said it was “good for trade”.'],
    ['Israel Melville', 'The towns are at odds. Israel Melville, a mediator for both, said “letters get lost”.'],
    ['Jordan Melville', 'TORVIK (Reuters) - Golfer Jordan Melville won. “I was packing,” Melville said.'],
    ['Georgia Melville', 'Georgia Melville, 41, leads the party. “Taxes stay,” Melville said.'],
  ])('are found: %s', (name, text) => {
    const { people, speakers } = read(text);
    expect(people).toContain(name);
    const id = `person:${name.toLowerCase().replace(' ', '-')}`;
    for (const speaker of speakers) expect(speaker).toBe(id);
  });

  it.each([
    ['Jordan', 'Town lost again. “We were slow,” coach Jordan said. Jordan said he would change the team.'],
    ['Chad', 'Father Chad said the roof would be mended. “It leaks on the choir,” Father Chad said.'],
    ['Georgia', 'Georgia, 9, plays the witch. “I have a green nose,” Georgia said.'],
    ['Jordan', '“My feet hurt,” said Jordan, 12. The walk took six hours.'],
    ['Jordan', 'Anna Fellowes walked with her friend Jordan. “My feet hurt,” Jordan said.'],
    [
      'Chad',
      'The shop on Mill Lane will close. Chad, who runs the shop, said the rent had doubled. “Enough,” Chad said.',
    ],
  ])('are found by that name alone: %s', (name, text) => {
    const { people, countries, speakers } = read(text);
    expect(people).toContain(name);
    expect(countries).toEqual([]);
    expect(speakers.length).toBeGreaterThan(0);
    for (const speaker of speakers) expect(speaker).toBe(`person:${name.toLowerCase()}`);
  });

  it('leave a country what is plainly its own', () => {
    const { people, countries } = read(
      'Jordan Whitcombe won the prize in Paris. The embassy of Jordan sent flowers. Kenya Barnett met the people of Kenya.',
    );
    expect(people).toEqual(['Jordan Whitcombe', 'Kenya Barnett']);
    expect(countries).toEqual(['Jordan', 'Kenya']);
  });

  it('own no name that stands before theirs', () => {
    const { countries, speakers } = read(
      'HAIFA — Israel said on Tuesday that it would open the port. The port’s manager, Israel Melville, said it was “good for trade”.',
    );
    expect(countries).toContain('Israel');
    expect(speakers).not.toContain('person:israel-melville');
  });

  it('own a headline’s label', () => {
    const { speakers } = read(
      'Jordan: ‘I will never walk that road again’\n\nJordan Whitcombe crossed the desert on foot. “I will never walk that road again,” Whitcombe said.',
    );
    expect(new Set(speakers)).toEqual(new Set(['person:jordan-whitcombe']));
  });
});

describe('countries with people’s names', () => {
  it.each([
    ['India', 'India said it would raise tariffs in May.', 'country:IN'],
    ['Israel', 'Israel said its troops had crossed the border.', 'country:IL'],
    ['Ireland', 'Ireland said it would appeal the ruling.', 'country:IE'],
    ['Chad', 'Chad said on Monday that it would close the border with Sudan.', 'country:TD'],
    ['Jordan', 'Jordan’s king met aid groups in Amman. Jordan said the border was open.', 'country:JO'],
    ['Jordan', 'Jordan’s king said that the pact would be signed.', '(Jordan’s king)'],
    ['Chad', 'Chad’s army said that twelve soldiers had died near the lake.', '(Chad’s army)'],
    ['Jordan', 'The Kingdom of Jordan said that it would sign the pact.', '(The Kingdom of Jordan)'],
    ['Kenya', 'Host Kenya beat Uganda on Sunday.', null],
    ['Georgia', 'Candidate Georgia, Moldova and Ukraine wait for an answer from Brussels.', null],
    ['Israel', 'The president spoke of its ally Israel.', null],
    ['India', 'India Cement Corporation said that profits fell. Delhi and India’s states will vote.', null],
  ])('stay countries: %s', (country, text, speaker) => {
    const { people, countries, speakers } = read(text);
    expect(people).toEqual([]);
    expect(countries).toContain(country);
    if (speaker) expect(speakers).toEqual([speaker]);
  });
});

describe('a bare name that may be a country’s or a person’s', () => {
  it.each([
    ['nothing tells', 'Jordan said the prize was a surprise.'],
    [
      'the article has both',
      'Jordan Whitcombe flew to Amman. Jordan hosted the prize night. Jordan said the evening was a success.',
    ],
    ['a country does not say “I”', 'The match was in Uganda. “I ran my best race,” Kenya said.'],
    ['nor is it “he”', 'The film is long. Israel said he had no money left.'],
  ])('is nobody’s that is sure: %s', (_, text) => {
    expect(read(text).speakers).toEqual(['?']);
  });
});

describe('a bare name of somebody whom the text calls “it”', () => {
  it('may be the country’s, and says nothing clear', () => {
    const { speakers } = read(
      'Jordan said on Monday it would reopen the crossing. Jordan Pike, a driver, welcomed it. “About time,” Pike said.',
    );
    expect(speakers).toEqual(['?', 'person:jordan-pike']);
  });
});
