import { describe, expect, it } from 'vitest';
import { shown } from './said.ts';

describe('what stands before the first sentence', () => {
  it('is no part of what was said: headline and byline run together with the text', () => {
    expect(
      shown(
        'Town council agrees to rebuild harbour wall By Edna Firth The harbour wall will be rebuilt by spring, the council said on Friday. “We owe it to the fishermen,” Mayor Olga Brandvold said.',
      ),
    ).toEqual([
      'the council: The harbour wall will be rebuilt by spring',
      'Olga Brandvold: “We owe it to the fishermen,”',
    ]);
  });

  it('nor a dateline, with a date and an agency or bare, before words in marks or a clause', () => {
    expect(
      shown(
        'Harbour wall to be rebuilt\n\nBy Edna Firth\n\nTORVIK, March 3 (Coastal News) — “We owe it to the fishermen,” Mayor Olga Brandvold said on Friday.',
      ),
    ).toEqual(['Olga Brandvold: “We owe it to the fishermen,”']);
    const clause = ['Olga Brandvold: The harbour wall will be rebuilt by spring'];
    const told = 'The harbour wall will be rebuilt by spring, Mayor Olga Brandvold said Friday.';
    for (const dateline of ['TORVIK, Norway – ', 'TORVIK (Coastal News) - ', 'Torvik (Coastal News) -- '])
      expect(shown(`${dateline}${told}`)).toEqual(clause);
  });

  it('nor the time of an entry', () => {
    for (const time of ['16:12', '4.10pm BST', '4:10 p.m.'])
      expect(shown(`The storm, live\n\n${time} “Stay off the piers,” Mayor Olga Brandvold warns.`)).toEqual([
        'Olga Brandvold: “Stay off the piers,”',
      ]);
    expect(shown('The storm\n\n16:12 is when the train leaves, Maria Lopez said.')).toEqual([
      'Maria Lopez: 16:12 is when the train leaves',
    ]);
  });

  it('but capitals and dashes in a sentence are its own', () => {
    const text = 'The ABC – a club of sailors – said that the harbour wall would be rebuilt by spring.';
    expect(shown(text).map((one) => one.split(': ')[1])).toEqual(['that the harbour wall would be rebuilt by spring']);
    expect(shown('OSLO is cold – as the song has it – and Torvik is wet, Maria Lopez said.')).toEqual([
      'Maria Lopez: OSLO is cold – as the song has it – and Torvik is wet',
    ]);
  });
});
