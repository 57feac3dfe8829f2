import { describe, expect, it } from 'vitest';
import { shown } from './said.ts';

describe('marks that are left open at a paragraph’s end and opened anew hold one speaker’s words, whole', () => {
  it('after a tag', () => {
    const text =
      'Address\n\n“I come with a heavy heart,” said President Ida Vogel in a televised address.\n\n“The harvest has failed.\n\n“The stores are empty.\n\n“Nevertheless, nobody will starve.”\n\nShe left by car.';
    expect(shown(text)).toEqual([
      'Ida Vogel: “I come with a heavy heart,”',
      'Ida Vogel: “The harvest has failed.',
      'Ida Vogel: “The stores are empty.',
      'Ida Vogel: “Nevertheless, nobody will starve.”',
    ]);
  });

  it('and before one', () => {
    const text =
      'Speech\n\n“Our wells are dry and our fields are dust.\n\n“I have seen cattle lie down and not get up.\n\n“But we will not leave,” President Ida Vogel said to applause.';
    expect(shown(text)).toEqual([
      'Ida Vogel: “Our wells are dry and our fields are dust.',
      'Ida Vogel: “I have seen cattle lie down and not get up.',
      'Ida Vogel: “But we will not leave,”',
    ]);
  });

  it('but a mark that is never closed and not opened anew stays in its paragraph', () => {
    const text =
      'Talks\n\n“We came back because the town asked us to, said Ida Vogel. The hall was half full.\n\nHans Krag left early. “The offer stands,” he said.';
    expect(shown(text)).toContain('Hans Krag: “The offer stands,”');
  });
});
