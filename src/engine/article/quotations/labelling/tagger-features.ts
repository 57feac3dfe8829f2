/**
 * The features of a word that the tagger reads. `cueContext` is the word's own, where it may be a cue; features of a cue on the
 * left or right are of the nearest one.
 */
type FeatureName =
  | 'tag'
  | 'rule'
  | 'mark'
  | 'sinceMark'
  | 'untilMark'
  | 'markedLength'
  | 'sinceStart'
  | 'untilEnd'
  | 'edge'
  | 'leftCue'
  | 'sinceLeftCue'
  | 'rightCue'
  | 'untilRightCue'
  | 'cueContext'
  | 'found'
  | 'ending'
  | 'shape';

/**
 * A feature with few values. The lists below have the order of the tagger's file: changing them requires a newly trained tagger.
 */
export interface TaggerFeature {
  readonly name: FeatureName;
  /** The number of values, 0 included. */
  readonly values: number;
  /** The width of the learnt vector for each value; a multiple of 4. */
  readonly width: number;
}

/** The number of buckets for the hash of a word's last letters; a power of two. */
export const ENDINGS = 4096;
export const VECTOR_WIDTH = 64;
export const TOKEN_WIDTH = 32;

/** The features that depend on a word's position, in the order of the file. */
export const PLACE_FEATURES: readonly TaggerFeature[] = [
  { name: 'tag', values: 96, width: 12 },
  { name: 'rule', values: 48, width: 8 },
  { name: 'mark', values: 8, width: 8 },
  { name: 'sinceMark', values: 16, width: 4 },
  { name: 'untilMark', values: 16, width: 4 },
  { name: 'markedLength', values: 16, width: 4 },
  { name: 'sinceStart', values: 16, width: 4 },
  { name: 'untilEnd', values: 16, width: 4 },
  { name: 'edge', values: 8, width: 4 },
  { name: 'leftCue', values: 64, width: 8 },
  { name: 'sinceLeftCue', values: 16, width: 4 },
  { name: 'rightCue', values: 64, width: 8 },
  { name: 'untilRightCue', values: 16, width: 4 },
  { name: 'cueContext', values: 384, width: 8 },
  { name: 'found', values: 16, width: 4 },
];

/** The features of a word by itself, besides its vector and its token. */
export const OWN_FEATURES: readonly TaggerFeature[] = [
  { name: 'ending', values: ENDINGS, width: 16 },
  { name: 'shape', values: 16, width: 8 },
];
