import { describe, expect, it } from 'vitest';
import { english } from '../../../../src/engine/languages/en/english.ts';
import { acronymsOf } from '../../../../src/engine/text/acronyms.ts';
import { Words } from '../../../../src/engine/text/words.ts';

const found = (text: string): [string, string][] => [...acronymsOf(new Words(text, english))];

describe('acronyms that a text spells out', () => {
  it('stand in brackets after the long name', () => {
    expect(found('The World Rain Council (WRC) met the Bureau of Dry Weather (BDW).')).toEqual([
      ['WRC', 'World Rain Council'],
      ['BDW', 'Bureau of Dry Weather'],
    ]);
  });

  it('are none where the letters do not agree', () => {
    expect(found('The World Rain Council (UN) met in Oslo (AP).')).toEqual([]);
  });
});
