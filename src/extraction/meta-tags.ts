/** Reads a page's `meta` elements by name, in whichever attribute the name is. */

export class MetaTags {
  readonly #contents = new Map<string, string[]>();

  constructor(document: Document) {
    for (const meta of document.querySelectorAll('meta')) {
      const content = clean(meta.getAttribute('content') ?? '');
      if (content === '') continue;
      for (const attribute of ['property', 'name', 'itemprop', 'http-equiv'])
        for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/).filter(Boolean)) {
          const known = this.#contents.get(name);
          if (known) known.push(content);
          else this.#contents.set(name, [content]);
        }
    }
  }

  /** The first content of the first name that has one, in the order of the names. */
  first(...names: readonly string[]): string | null {
    for (const name of names) {
      const [content] = this.#contents.get(name) ?? [];
      if (content) return content;
    }
    return null;
  }

  /** Every content of a name, in the order of the page. */
  all(name: string): readonly string[] {
    return this.#contents.get(name) ?? [];
  }
}

/** A value as a single line. Some pages escape values twice. */
export function clean(value: string): string {
  return value
    .replace(/&(amp|quot|apos|lt|gt|nbsp|#(\d{1,6})|#x([\da-f]{1,5}));/gi, (whole, name: string, decimal, hex) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      if (code !== null) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
      return NAMED[name.toLowerCase()] ?? whole;
    })
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
