import { calibrate } from './calibration.ts';
import type { Plot } from './plot.ts';

/** One measurement, as `--json` writes it. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is measured beside: a library, or the least that the job can cost. */
  readonly peer: string | null;
  readonly peerValue: number | null;
  /** How many times better than the peer: above 1, ours is. */
  readonly ratio: number | null;
  /** How many mentions, quotations or whatever it is about were found: an empty answer is not a fast one. */
  readonly found: number;
}

/** What a section says of one measurement. */
export interface Measured extends Omit<Row, 'ratio'> {
  /** For speeds. Else less is better. */
  readonly moreIsBetter?: boolean;
  /** What we want of `value` on an idle machine: at most this, or with `moreIsBetter` at least. */
  readonly wanted?: number;
  /** What we want of `ratio`, at least. */
  readonly wantedRatio?: number;
}

/** A row with what it is judged by. */
export interface JudgedRow extends Row {
  /** What is wanted, in words; empty where nothing is. */
  readonly wanted: string;
  readonly isMet: boolean;
  /** What the calibration job took just then, in ms. */
  readonly calibration: number;
}

/** What the sections of the bench tell. */
export interface Report {
  readonly rows: readonly JudgedRow[];
  /** Answers that were not what they had to be. */
  readonly faults: readonly string[];
  readonly plots: ReadonlyMap<string, Plot>;
  add(measured: Measured): void;
  /** Notes a fault where what was found is not what had to be. */
  expect(name: string, found: number, wanted: number, atLeast?: number): void;
  fault(line: string): void;
  /** A line under the table. */
  note(line: string): void;
  /** A plot, under the name of the file that `--plots` writes it to. */
  plot(file: string, plot: Plot): void;
  /** Prints what was added since it was last called, under a title. */
  print(title: string): void;
}

export function report(): Report {
  const rows: JudgedRow[] = [];
  const faults: string[] = [];
  const notes: string[] = [];
  const plots = new Map<string, Plot>();
  let printedRows = 0;
  let printedNotes = 0;
  return {
    rows,
    faults,
    plots,
    plot: (file, plot) => plots.set(file, plot),
    add: (measured) => rows.push(judged(measured, calibrate())),
    expect(name, found, wanted, atLeast = wanted) {
      if (wanted === 0 || found < atLeast || found > wanted)
        faults.push(`${name}: found ${found}, there are ${wanted}`);
    },
    fault: (line) => faults.push(line),
    note: (line) => notes.push(line),
    print(title) {
      console.log(`\n${title}`);
      for (const line of tableOf(rows.slice(printedRows))) console.log(line);
      for (const line of notes.slice(printedNotes)) console.log(line);
      printedRows = rows.length;
      printedNotes = notes.length;
    },
  };
}

function judged({ moreIsBetter = false, wanted, wantedRatio, ...row }: Measured, calibration: number): JudgedRow {
  const { value, unit, peerValue } = row;
  const ratio = peerValue === null ? null : moreIsBetter ? value / peerValue : peerValue / value;
  const wishes = [
    ...(wanted === undefined ? [] : [`${moreIsBetter ? '≥' : '≤'} ${wanted} ${unit}`]),
    ...(wantedRatio === undefined ? [] : [`≥ ${wantedRatio} times`]),
  ];
  return {
    ...row,
    value: rounded(value),
    peerValue: peerValue === null ? null : rounded(peerValue),
    ratio: ratio === null ? null : rounded(ratio),
    wanted: wishes.join(', '),
    isMet:
      (wanted === undefined || (moreIsBetter ? value >= wanted : value <= wanted)) &&
      (wantedRatio === undefined || (ratio ?? 0) >= wantedRatio),
    calibration: rounded(calibration),
  };
}

function tableOf(rows: readonly JudgedRow[]): string[] {
  if (rows.length === 0) return [];
  const head = ['', 'ours', 'wanted', '', 'peer', 'ours is better', 'found', 'calibration'];
  const cells = rows.map(({ name, value, unit, wanted, isMet, peer, peerValue, ratio, found, calibration }) => [
    name,
    `${value} ${unit}`,
    wanted,
    wanted === '' ? '' : isMet ? 'met' : 'missed',
    peer === null || peerValue === null ? '' : `${peer}: ${peerValue}`,
    ratio === null ? '' : `${ratio} times`,
    found.toLocaleString('en'),
    `${calibration} ms`,
  ]);
  const table = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
}

/** Three significant digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
