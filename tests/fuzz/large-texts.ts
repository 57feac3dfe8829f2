/** A text of so many UTF-16 units. */
export type MakeText = (units: number) => string;

/** A piece again and again. */
const again =
  (piece: string): MakeText =>
  (units) =>
    piece.repeat(Math.ceil(units / piece.length)).slice(0, units);

/** A piece again and again, each time another. */
const counted =
  (piece: (n: number) => string): MakeText =>
  (units) => {
    const pieces: string[] = [];
    for (let n = 0, length = 0; length < units; n++) {
      const one = piece(n);
      pieces.push(one);
      length += one.length;
    }
    return pieces.join('').slice(0, units);
  };

/** A word of letters for each number, with a capital: "Bacad". */
function name(n: number): string {
  let word = '';
  for (let left = n + 26; left > 0; left = Math.floor(left / 26))
    word = String.fromCharCode(97 + (left % 26)) + 'aeiou'.charAt(left % 5) + word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Texts as nobody writes them, by kind: each is a pattern that a rule or a search of the engine could be slow or wasteful at. */
export const LARGE_TEXTS: Readonly<Record<string, MakeText>> = {
  'the same quotation': again('“Yes,” he said. '),
  'the same quotation, a paragraph each': again('“Yes,” he said.\n\n'),
  'the same reported clause': again('Vogel said that it holds. '),
  'a name and a verb': again('Vogel said '),
  'opening marks': again('“'),
  'opening marks before words': again('“word '),
  'straight marks': again('" '),
  apostrophes: again("' "),
  'marks in marks': again('“a ‘b '),
  'closing marks': again('a” '),
  'one endless word': again('a'),
  'one endless accented word': again('é'),
  'one endless word with hyphens': again('a-'),
  'paragraphs of a letter': again('a\n\n'),
  'lines of a capital': again('A\n'),
  'empty lines': again('\n'),
  'one name': again('Maria Lopez '),
  'other names': counted((n) => `${name(n)} ${name(n * 7)} said. `),
  'a list of names': counted((n) => `${name(n)} ${name(n * 7)}, `),
  'one family name, other first names': counted((n) => `${name(n)} Vogel. `),
  'other words': counted((n) => `${name(n).toLowerCase()} `),
  initials: again('J. '),
  countries: again('Norway and Georgia said '),
  offices: again('the minister, the president of Norway, '),
  'who is meant': again('He said she said they said. '),
  numbers: again('1,234.5 '),
  'no full stop': again('and then the bridge holds '),
  commas: again(','),
  'a word and a comma': again('a, '),
  dashes: again('— '),
  brackets: again('('),
  'full stops': again('. '),
  questions: again('Why? he asked '),
  'turns of an interview': again('Q: Why?\nA: Because it holds.\n'),
  bylines: again('By Ann Lee\n'),
  'zero-width spaces': again('a\u200b'),
  'combining marks': again('\u0301'),
  'surrogates alone': again('\ud800'),
  emoji: again('😀'),
  Chinese: again('中文'),
  'names in Chinese': again('中文 Hans Vogel 说 '),
  escapes: again('&amp;'),
  addresses: again('a@b.c '),
  'at signs': again('a@'),
  links: again('https://a.example/ '),
  capitals: again('THE BRIDGE HOLDS '),
  possessives: again('Vogel’s '),
  'according to': again('according to Vogel, '),
  'and, and': again('Vogel and '),
};
