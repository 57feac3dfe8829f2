import { describe, expect, test } from 'vitest';
import { decodeText, MOST_BYTES } from '../../../src/options/decode.ts';

const TEXT = 'Zoë said “late” – naïvely.\r\nНочной поезд вернулся домой.\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('texts are decoded exactly, without their byte order mark', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16 little-endian', utf16(TEXT, true)],
    ['UTF-16 little-endian with a mark', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 big-endian', utf16(TEXT, false)],
    ['UTF-16 big-endian with a mark', utf16(`\ufeff${TEXT}`, false)],
  ])('%s', (_, bytes) => expect(decodeText(bytes)).toBe(TEXT));

  test('Cyrillic alone in UTF-16 without a mark', () => {
    const text = 'Ночной поезд вернулся на берег после четырёх зим';
    expect(decodeText(utf16(text, true))).toBe(text);
  });
});

describe('what is no text is refused in plain words', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
  test.each([
    ['a picture', png, 'is not a text file.'],
    ['zeros', new Uint8Array(100), 'is not a text file.'],
    ['control characters', utf8('PK\x03\x04 and more words'), 'is not a text file.'],
    ['nothing', new Uint8Array(), 'is empty.'],
    ['white space', utf8(' \n\t\ufeff '), 'is empty.'],
    ['signs only', utf8('--- … ---'), 'has no words in it.'],
    ['Latin-1', new Uint8Array([0x5a, 0x6f, 0xeb, 0x20, 0x73, 0x61, 0x69, 0x64]), 'is not UTF-8 or UTF-16 text.'],
    ['half a UTF-8 letter', utf8('Zoë').subarray(0, 3), 'is not UTF-8 or UTF-16 text.'],
    ['too much', new Uint8Array(MOST_BYTES + 1).fill(65), 'is over 10 MB.'],
  ])('%s', (_, bytes, words) => expect(() => decodeText(bytes)).toThrow(words));
});
