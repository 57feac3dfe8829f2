import { describe, expect, test } from 'vitest';
import { mentionsOf, mentionsOfPieces } from './mentions-as-text.ts';

describe('countries', () => {
  test.each([
    ['Azerbaijan and the Azerbaijanis', 'Azerbaijan → country:AZ', 'Azerbaijanis → country:AZ'],
    ['the U.S. and the UK, not us', 'U.S. → country:US', 'UK → country:GB'],
    ['TELL US NOW'],
    ['a US-led force', 'US → country:US'],
    ['TALKS IN CHAD FAIL', 'CHAD → country:TD (chad)'],
    ['Michael Jordan scored.'],
    ['Jordan Peterson spoke.'],
    ['Chad Smith drums.'],
    ['Jordan said it would help.', 'Jordan → country:JO (jordan)'],
    ['King Abdullah of Jordan', 'Jordan → country:JO (jordan)'],
    ['Jordan President', 'Jordan → country:JO (jordan)'],
    ['Jordan Peterson Wins Another Prize', 'Jordan → held country:JO (jordan)'],
    ['Georgia Tech won.'],
    ['Georgia won.', 'Georgia → held country:GE (georgia)'],
    ['Georgia won in Tbilisi.', 'Georgia → country:GE (georgia)'],
    ['The Georgian team of Georgia', 'Georgian → country:GE', 'Georgia → country:GE (georgia)'],
    ['in New Mexico and Mexico', 'Mexico → country:MX (mexico)'],
    ['New Jersey and New Guinea'],
    ['a guinea pig, the Guinea pig'],
    ['Guinea and Guinea-Bissau', 'Guinea → country:GN', 'Guinea-Bissau → country:GW'],
    ['Papua New Guinea', 'Papua New Guinea → country:PG'],
    ['the Gulf of Mexico, the Sea of Japan'],
    ['in Lebanon, Pennsylvania'],
    ['Latin America and America', 'America → country:US'],
    ['American Indians'],
    ['a Class Reunion in Réunion', 'Réunion → country:RE'],
    ['Germán spoke German', 'German → country:DE'],
    ['Mexico City'],
    ['Dawn French and French wine', 'French → country:FR'],
    ['Northern Ireland and Ireland', 'Ireland → country:IE (ireland)'],
  ])('%s', (text, ...expected) => {
    expect(mentionsOf([], text)).toEqual(expected);
  });

  test('a name that countries share is decided by the one the page names', () => {
    expect(mentionsOf([], 'the Congolese army')).toEqual(['Congolese → country:CD or country:CG (congolese)']);
    expect(mentionsOf([], 'the Congolese army in Kinshasa')).toEqual(['Congolese → country:CD (congolese)']);
    expect(mentionsOfPieces([], 'South Korea said.', 'Korea also.')[1]).toEqual(['Korea → country:KR (korea)']);
    expect(mentionsOfPieces([], 'South Korea met North Korea.', 'Korea also.')[1]).toEqual([
      'Korea → country:KP or country:KR (korea)',
    ]);
  });

  test('one that a person bears, too', () => {
    expect(mentionsOfPieces([], 'Michael Jordan scored.', 'Jordan left.')[1]).toEqual([]);
    expect(mentionsOfPieces([], 'He lives in Jordan. Michael Jordan scored.', 'Jordan left.')[1]).toEqual([
      'Jordan → country:JO (jordan)',
    ]);
    expect(mentionsOf(['Dora Chad'], 'Dora Chad spoke. Then Chad left.')).toEqual([
      'Dora Chad → person:dora-chad',
      'Chad → person:dora-chad (chad)',
    ]);
    expect(mentionsOf(['Dora Chad'], 'In Chad, rain fell.')).toEqual(['Chad → country:TD (chad)']);
  });

  test('one that is the given name of somebody the page has named in full', () => {
    const known = ['Kenya Whitlow'];
    expect(mentionsOfPieces(known, 'Kenya Whitlow won.', 'Kenya slept badly.')[1]).toEqual([]);
    expect(mentionsOfPieces(known, 'Kenya Whitlow won in Nairobi.', 'Kenya slept badly.')[1]).toEqual([]);
    // Where the page has named the country first, or by a form that is nobody's, it is the country.
    expect(mentionsOfPieces(known, 'In Kenya, Kenya Whitlow won.', 'Kenya cheered.')[1]).toEqual([
      'Kenya → country:KE (kenya)',
    ]);
    expect(mentionsOfPieces(known, 'Kenya Whitlow won. Kenyan papers wrote of it.', 'Kenya cheered.')[1]).toEqual([
      'Kenya → country:KE (kenya)',
    ]);
    expect(mentionsOfPieces(known, 'Nobody was there.', 'Kenya cheered.')[1]).toEqual(['Kenya → country:KE (kenya)']);
  });
});

describe('capitals', () => {
  test.each([
    ['Moscow said it would not attend.', 'Moscow → country:RU'],
    ['Moscow has repeatedly warned the West.', 'Moscow → country:RU'],
    ['But Ankara rejected the plan.', 'Ankara → country:TR'],
    ['Baku and Yerevan agreed to talk.', 'Baku → country:AZ', 'Yerevan → country:AM'],
    ['talks between Baku and Yerevan', 'Baku → country:AZ', 'Yerevan → country:AM'],
    ['He accused Tehran of delay.', 'Tehran → country:IR'],
    ['better ties with Beijing', 'Beijing → country:CN'],
    ['Washington’s position is clear', 'Washington → country:US'],
    ['Paris is urging restraint.', 'Paris → country:FR'],
    ['It rained in Moscow.'],
    ['Moscow has twelve million people.'],
    ['Officials in Moscow said so.'],
    ['London is expected to be warm.'],
    ['Jack London wrote; Jack London said'],
    ['the Washington Post said'],
    ['a flight from Baku to Moscow'],
    ['Brussels said it would act.'],
  ])('%s', (text, ...expected) => {
    expect(mentionsOf([], text)).toEqual(expected);
  });
});
