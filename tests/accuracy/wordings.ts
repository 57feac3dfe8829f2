import { differentWords } from '../../src/dataset/model/different-words.ts';

// How well a statement in changed words is told from what is no change, on made-up pairs (`npm run accuracy -- --wordings`).

interface Pair {
  readonly said: string;
  readonly kind: string;
  readonly other: string;
  /** Whether the other is to be told as different. */
  readonly isPlanted: boolean;
  /** Whether what compares wordings was made without it. */
  readonly isHeldOut: boolean;
}

/** Reads the pairs: a statement to a line, and under it its changed (~) and its innocent (=) wordings, each after its kind. */
export function pairsIn(file: string): Pair[] {
  const blocks = file.split(/\n\s*\n/).filter((block) => !block.startsWith('#'));
  return blocks.flatMap((block, nth) => {
    const [said = '', ...others] = block.trim().split('\n');
    return others.map((line): Pair => {
      const [, sign, kind = '', other = ''] = /^([~=]) ([^:]+): (.*)$/.exec(line) ?? [];
      if (!sign) throw new Error(`No pair: ${line}`);
      return { said, kind, other, isPlanted: sign === '~', isHeldOut: nth % 2 === 1 };
    });
  });
}

const BY_ONE = { speaker: 'person:ada-quill', name: 'Ada Quill', confidence: 0.9 } as const;
const BY_ANOTHER = { speaker: 'person:bo-tarn', name: 'Bo Tarn', confidence: 0.9 } as const;

/** Whether a pair is told as different words, or as the words of another. */
const isTold = ({ said, kind, other }: Pair): boolean =>
  differentWords({ ...(kind === 'another speaker' ? BY_ANOTHER : BY_ONE), text: other }, [
    { ...BY_ONE, text: said },
  ]) !== null;

/** Precision and recall on one half. */
export function score(pairs: readonly Pair[]): {
  planted: number;
  innocent: number;
  precision: number;
  recall: number;
} {
  const told = pairs.filter(isTold);
  const right = told.filter(({ isPlanted }) => isPlanted).length;
  const planted = pairs.filter(({ isPlanted }) => isPlanted).length;
  return { planted, innocent: pairs.length - planted, precision: right / told.length, recall: right / planted };
}

/**
 * The table of docs/accuracy.md, and the errors of the half that is not held out.
 * @param file the text of `wording-pairs.txt`
 */
export function wordingFigures(file: string): { readonly table: string; readonly errors: readonly string[] } {
  const pairs = pairsIn(file);
  const seen = pairs.filter(({ isHeldOut }) => !isHeldOut);
  const heldOut = pairs.filter(({ isHeldOut }) => isHeldOut);
  const row = (name: string, half: readonly Pair[]): string => {
    const { planted, innocent, precision, recall } = score(half);
    return `| ${name} | ${planted} | ${innocent} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`;
  };
  return {
    table: [
      '|  | planted | innocent | precision | recall |',
      '| --- | --- | --- | --- | --- |',
      row('held out', heldOut),
      row('made with', seen),
    ].join('\n'),
    errors: seen
      .filter((pair) => isTold(pair) !== pair.isPlanted)
      .map(({ said, kind, other }) => `${kind}: ${said} / ${other}`),
  };
}
