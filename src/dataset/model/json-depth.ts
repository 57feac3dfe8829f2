/**
 * How deep the lists and objects of a JSON text are nested, up to a bound. Parsing takes some hundred bytes for each level, so ten
 * million levels take gigabytes; looking through the text takes none.
 */
export function jsonDepth(json: string, most: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < json.length && deepest < most; at++) {
    const c = json.charCodeAt(at);
    if (c === QUOTE) at = endOfString(json, at);
    else if (c === LIST || c === OBJECT) deepest = Math.max(deepest, ++depth);
    else if (c === LIST_END || c === OBJECT_END) depth--;
  }
  return deepest;
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

const [QUOTE, ESCAPE, LIST, LIST_END, OBJECT, OBJECT_END] = [34, 92, 91, 93, 123, 125];

/** Far deeper than any record or pack is. */
export const MAX_JSON_DEPTH = 500;
