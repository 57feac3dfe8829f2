/** One measurement. `ratio` is how many times better than the peer: above 1, ours is. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string | null;
  readonly peerValue: number | null;
  readonly ratio: number | null;
  /** How many mentions or quotations were found. */
  readonly found: number;
}

export interface Report {
  readonly rows: Row[];
  readonly faults: string[];
  add(row: Omit<Row, 'ratio'> & { readonly moreIsBetter?: boolean }): void;
  /** Notes a fault where what was found is not what had to be. */
  expect(name: string, found: number, wanted: number, atLeast?: number): void;
  note(line: string): void;
  print(): void;
}

export function report(): Report {
  const rows: Row[] = [];
  const faults: string[] = [];
  const notes: string[] = [];
  return {
    rows,
    faults,
    add({ moreIsBetter = false, ...row }) {
      const { value, peerValue } = row;
      const ratio = peerValue === null ? null : moreIsBetter ? value / peerValue : peerValue / value;
      rows.push({
        ...row,
        value: rounded(value),
        peerValue: peerValue === null ? null : rounded(peerValue),
        ratio: ratio === null ? null : rounded(ratio),
      });
    },
    expect(name, found, wanted, atLeast = wanted) {
      if (wanted === 0 || found < atLeast || found > wanted)
        faults.push(`${name}: found ${found}, there are ${wanted}`);
    },
    note: (line) => notes.push(line),
    print() {
      const cells = rows.map(({ name, value, unit, peer, peerValue, ratio, found }) => [
        name,
        `${value} ${unit}`,
        peer === null || peerValue === null ? '' : `${peer}: ${peerValue}`,
        ratio === null ? '' : `${ratio} times`,
        found.toLocaleString('en'),
      ]);
      const table = [['', 'ours', 'peer', 'ours is better', 'found'], ...cells];
      const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
      for (const line of table)
        console.log(
          line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
        );
      for (const line of notes) console.log(line);
    },
  };
}

/** Three significant digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** The least of several runs in milliseconds: what is longer is the machine's other work. */
export function best(runs: number, job: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    job();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
