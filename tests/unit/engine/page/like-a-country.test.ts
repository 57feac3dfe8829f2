import { describe, expect, test } from 'vitest';
import { resolveMentions } from '../../../../src/engine/page/resolve-mentions.ts';
import { dictionaryOf, mentionsOf, mentionsOfPieces, NOTHING_READ } from './mentions-as-text.ts';

describe('words that only look like a country’s name', () => {
  test.each([
    ['Mali princ je znana knjiga, ki jo berejo po vsem svetu.', ['Mali → held country:ML (mali)']],
    [
      'Mali is a country of the Sahel, and the river that it is known for is in the south of it.',
      ['Mali → country:ML'],
    ],
    ['He read it in the Korea Herald.', []],
    ['The China Daily said so.', []],
    ['In China daily flights began again.', ['China → country:CN (china)']],
    ['Shares of Bank of America fell.', []],
    ['Tourists came from America.', ['America → country:US']],
    ['Indian baskets were sold.', []],
    ['Indian ministers were sold on it.', ['Indian → country:IN']],
    // What else is called by a country: papers and broadcasters, and firms, by the word beside it or by their legal form.
    ['She reads the Times of Peru and the Peru Mail, and hears Radio Peru.', []],
    ['Peru Today and the Chile Independent wrote of it.', []],
    ['Shares of Chile Minerals and of Peru Foods fell.', []],
    ['Shares of Peru Andean Copper Ltd. fell.', []],
    ['Shares of the Royal Bank of Canada and of Bank of Ireland fell.', []],
    ['He flew by Air Peru, and the other by Air Chile.', []],
    ['The air in Peru is thin.', ['Peru → country:PE (peru)']],
    ['The Bank of Japan did not lend it.', ['Japan → country:JP']],
    ['Peru today is another country, and its news and mail are read.', ['Peru → country:PE (peru)']],
    ['Peru Today Sends More Mail By Radio', ['Peru → country:PE (peru)']],
    // American Indians.
    ['Indian blankets and Indian pottery from Arizona filled the hall.', []],
    ['The Indian reservation of the Navajo is in the north.', []],
    ['Indian beadwork was sold.', []],
    ['Indian blankets from Delhi filled the hall.', ['Indian → country:IN']],
    ['Indian students in Arizona filled the hall.', ['Indian → country:IN']],
    // The bird: by what is done to it, and by a word that counts it.
    ['Leftover Turkey Soup', []],
    ['A plate of smoked Turkey and of ground Turkey', []],
    ['Rub the Turkey with butter, and carve it.', ['Turkey → held country:TR (turkey)']],
    ['How to Brine a Turkey', ['Turkey → held country:TR (turkey)']],
    ['Turkey Club Sandwich', ['Turkey → held country:TR (turkey)']],
    ['The Turkey that he knew is gone.', ['Turkey → country:TR (turkey)']],
    // A man is of some years, a country is not, and has no neighbour of ours for a brother.
    ['Chad, 34, mends pipes. Chad said so.', []],
    ['My neighbour Chad mends pipes. Chad said so.', []],
    ['Their youngest daughter Kenya sang, and her classmate Israel danced.', []],
    ['Its neighbour Kenya closed the border.', ['Kenya → country:KE (kenya)']],
    // Ships, and streets.
    ['The HMS Kenya met the USS Peru beside the SS Chile.', []],
    ['They lived in Chile Street, then at 4 Peru Road, off Kenya Avenue.', []],
    ['The streets of Chile and the road to Peru', ['Chile → country:CL (chile)', 'Peru → country:PE (peru)']],
    // Seas.
    ['Ships crossed the East China Sea and the Philippine Sea.', []],
    // A town by its state, whatever its second word is.
    ['A bus left Peru Hills, Ohio, for Swedish Corners, Iowa.', []],
    ['In Chile Peru, Ohio', ['Chile → country:CL (chile)']],
    // Plants, animals and dishes that are called so everywhere.
    ['Norway spruce and Japanese knotweed grow beside Guinea worm.', []],
    ['Jordan almonds are sugared.', []],
    ['A Cuban sandwich, Belgian waffles, Greek yogurt and Canadian bacon', []],
    ['Turkish towels and Irish linen at a Dutch auction', []],
    // Shops of two owners.
    ['The shop of Holland & Beckett is closed.', []],
    ['France & Spain agreed.', ['France → country:FR (france)', 'Spain → country:ES (spain)']],
  ])('%s', (text, found) => {
    expect(mentionsOf([], text)).toEqual(found);
  });

  test.each<[blocks: string[], found: string[]]>([
    // Slovene, beside more of it; and the country as the first word of a list.
    [['Mali oglasi', 'Vsi oglasi so na zadnji strani in jih beremo vsak dan.'], ['Mali → held country:ML (mali)']],
    [
      ['Mali', 'Kenya', 'Chad'],
      ['Mali → country:ML', 'Kenya → country:KE (kenya)', 'Chad → country:TD (chad)'],
    ],
    // A headline without a small English word, above an English text.
    [
      ['Peru miners block roads', 'The miners said on Sunday that they would not leave until the company paid them.'],
      ['Peru → country:PE (peru)'],
    ],
    // Words that are English too: "in" is Slovene for and, Finnish "on" for is.
    [['Mali otroci in starši se igrajo in pojejo.'], ['Mali → held country:ML (mali)']],
    [['Oman talon myynti on hidasta, ja se on kallista.'], ['Oman → held country:OM (oman)']],
    [['Nauru kuului pihalta koko illan, kertoi naapuri.'], ['Nauru → held country:NR (nauru)']],
    [['Cuba teka siapa yang datang semalam ke rumah.'], ['Cuba → held country:CU (cuba)']],
    // French for a meeting, Swedish for there is, Slovene for today.
    [['Réunion des voisins jeudi soir dans la grande salle du moulin.'], ['Réunion → held country:RE (reunion)']],
    [['Finns det någon buss hem efter konserten i kväll?'], ['Finns → held country:FI (finns)']],
    [['Danes popoldne bo dež, jutri pa bo spet lepo.'], ['Danes → held country:DK (danes)']],
    [['Finns asked that the bus should wait for them.'], ['Finns → country:FI']],
  ])('%s', (blocks, found) => {
    expect(mentionsOfPieces([], blocks)[0]).toEqual(found);
  });

  test('where the page says that it is in another language, also with nothing around them; not amid English', () => {
    const d = dictionaryOf([]);
    const on = (text: string, isForeign: boolean) =>
      resolveMentions(d, [text], NOTHING_READ, { isForeign }).mentions.map(({ held }) => held === true);
    expect(on('Oman auto', true)).toEqual([true]);
    expect(on('Oman auto', false)).toEqual([false]);
    expect(on('Oman said that it would sign the paper with its neighbour.', true)).toEqual([false]);
    expect(on('Kenya auto', true), 'no word of any language that is known').toEqual([false]);
  });
});
