import { Tag } from '../../text/part-of-speech.ts';

/** Words whose part of speech no class of theirs tells. A map: "constructor" is a word like any other. */
export const ENGLISH_TAGS: ReadonlyMap<string, number> = new Map([
  ['and', Tag.and],
  ['or', Tag.and],
  ['but', Tag.but],
  ['yet', Tag.but],
  ['that', Tag.that],
  ['who', Tag.who],
  ['which', Tag.which],
  ['if', Tag.whether],
  ['whether', Tag.whether],
  ['what', Tag.questionWord],
  ['how', Tag.questionWord],
  ['why', Tag.questionWord],
  ['when', Tag.questionWord],
  ['where', Tag.questionWord],
  ['because', Tag.because],
  ['since', Tag.because],
  ['while', Tag.while],
  ['although', Tag.while],
  ['though', Tag.while],
  ['after', Tag.while],
  ['before', Tag.while],
  ['until', Tag.while],
  ['as', Tag.as],
  ['is', Tag.be],
  ['are', Tag.be],
  ['was', Tag.be],
  ['were', Tag.be],
  ['be', Tag.be],
  ['been', Tag.be],
  ['being', Tag.be],
  ['has', Tag.have],
  ['have', Tag.have],
  ['had', Tag.have],
  ['having', Tag.have],
  ['to', Tag.to],
  ["'s", Tag.genitive],
  ['’s', Tag.genitive],
  ['according', Tag.according],
]);

/** The tags of endings: "-ing", "-ly", a plural's "-s". */
export function endingTag(lower: string): number | undefined {
  if (lower.endsWith('ing')) return Tag.ing;
  if (lower.endsWith('ly')) return Tag.ly;
  return lower.endsWith('s') ? Tag.plural : undefined;
}
