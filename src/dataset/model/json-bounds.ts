/** How deep a JSON text may be nested, how many values it may have, and how many of them may be one object's. */
export interface JsonBounds {
  readonly depth: number;
  /** Members of lists and objects, about: commas and opening brackets. */
  readonly values: number;
  /** Members of one object: looking at those of one that has a million takes seconds. */
  readonly fields: number;
}

/**
 * Which bound a JSON text is beyond; null where it is within all. Parsing takes some hundred bytes for each level and each value, so
 * ten million of them take gigabytes; looking through the text takes a number for each level.
 */
export function jsonBeyond(json: string, most: JsonBounds): keyof JsonBounds | null {
  let values = 0;
  // Of each list and object that is open at once, the innermost last: how many commas it may still have.
  const open: number[] = [];
  let commasLeft = Number.POSITIVE_INFINITY;
  for (let at = 0; at < json.length; at++) {
    const c = json.charCodeAt(at);
    if (c === QUOTE) at = endOfString(json, at);
    else if (c === LIST_END || c === OBJECT_END) commasLeft = open.pop() ?? commasLeft;
    else if (c === COMMA) {
      values++;
      if (--commasLeft < 0) return 'fields';
    } else if (c === LIST || c === OBJECT) {
      values++;
      open.push(commasLeft);
      commasLeft = c === OBJECT ? most.fields - 1 : Number.POSITIVE_INFINITY;
      if (open.length > most.depth) return 'depth';
    }
    if (values > most.values) return 'values';
  }
  return null;
}

/** Where a string ends that begins at a mark. */
function endOfString(json: string, from: number): number {
  for (let end = json.indexOf('"', from + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json.charCodeAt(end - 1 - escapes) === ESCAPE) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return json.length;
}

const [QUOTE, COMMA, ESCAPE, LIST, LIST_END, OBJECT, OBJECT_END] = [34, 44, 92, 91, 93, 123, 125];

/** Far deeper than any record or pack is. */
export const MAX_JSON_DEPTH = 500;

/** The bounds of packs: a backup must be readable however much it holds. */
export const ANY_NUMBER: JsonBounds = {
  depth: MAX_JSON_DEPTH,
  values: Number.POSITIVE_INFINITY,
  fields: Number.POSITIVE_INFINITY,
};
