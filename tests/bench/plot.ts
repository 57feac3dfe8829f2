/** One line of a plot: points from left to right, both coordinates above 0. */
export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

const WIDTH = 720;
const HEIGHT = 400;
const EDGE = { left: 70, right: 190, top: 56, bottom: 56 };
const COLOURS = ['#2f6fde', '#c2571a', '#4b8a3c', '#8a4bbd'];

/** A plot as SVG, both axes by powers of ten, so that what grows in step is a straight line. Readable in light and dark. */
export function svgOf({ title, x, y, series }: Plot): string {
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) throw new Error(`Nothing to plot: ${title}`);
  const across = scale(
    points.map((point) => point.x),
    EDGE.left,
    WIDTH - EDGE.right,
  );
  const up = scale(
    points.map((point) => point.y),
    HEIGHT - EDGE.bottom,
    EDGE.top,
  );
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">`,
    '<style>text{font:13px system-ui,sans-serif;fill:#24292f}.axis{stroke:#8c959f}.grid{stroke:#d0d7de}path{fill:none;stroke-width:2}',
    '@media (prefers-color-scheme:dark){text{fill:#c9d1d9}.grid{stroke:#30363d}}</style>',
    text(EDGE.left, 22, title, 'font-weight="600"'),
    ...across.ticks.flatMap((tick) => [
      line(across.at(tick), EDGE.top, across.at(tick), HEIGHT - EDGE.bottom, 'grid'),
      text(across.at(tick), HEIGHT - EDGE.bottom + 18, shown(tick), 'text-anchor="middle"'),
    ]),
    ...up.ticks.flatMap((tick) => [
      line(EDGE.left, up.at(tick), WIDTH - EDGE.right, up.at(tick), 'grid'),
      text(EDGE.left - 8, up.at(tick) + 4, shown(tick), 'text-anchor="end"'),
    ]),
    line(EDGE.left, HEIGHT - EDGE.bottom, WIDTH - EDGE.right, HEIGHT - EDGE.bottom, 'axis'),
    line(EDGE.left, EDGE.top, EDGE.left, HEIGHT - EDGE.bottom, 'axis'),
    text((EDGE.left + WIDTH - EDGE.right) / 2, HEIGHT - 14, x, 'text-anchor="middle"'),
    text(EDGE.left, EDGE.top - 10, y, ''),
    ...series.flatMap((one, i) => drawn(one, COLOURS[i % COLOURS.length] ?? '', across, up, i)),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

interface Scale {
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** From the power of ten below the least value to the one above the greatest. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
    at: (value) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
  };
}

function drawn({ name, points }: Series, colour: string, across: Scale, up: Scale, place: number): string[] {
  const at = points.map((point) => [across.at(point.x), up.at(point.y)] as const);
  const last = EDGE.top + 16 + place * 22;
  return [
    `<path stroke="${colour}" d="M${at.map(([x, y]) => `${x} ${y}`).join('L')}"/>`,
    ...at.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3.5" fill="${colour}"/>`),
    `<circle cx="${WIDTH - EDGE.right + 18}" cy="${last - 4}" r="5" fill="${colour}"/>`,
    text(WIDTH - EDGE.right + 30, last, name, ''),
  ];
}

const line = (x1: number, y1: number, x2: number, y2: number, kind: string): string =>
  `<line class="${kind}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;

const text = (x: number, y: number, words: string, more: string): string =>
  `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const shown = (value: number): string =>
  value >= 1 ? value.toLocaleString('en') : String(Number(value.toPrecision(1)));
