/**
 * Finds the likeliest sequence of labels (Viterbi). Its room is kept from sequence to sequence: a long text has thousands of them.
 */
export class LikeliestLabels {
  readonly #labels: number;
  /** The score of each pair of labels that may follow each other, at from × labels + to; −∞ for the others. */
  readonly #pairs: Float64Array;
  #past = new Uint8Array();
  #before: Float64Array;
  #now: Float64Array;

  /**
   * @param labels how many labels there are
   * @param scores the score of each pair of labels, at from × labels + to
   * @param allowed whether a label may follow another
   */
  constructor(labels: number, scores: Float32Array, allowed: (from: number, to: number) => boolean) {
    this.#labels = labels;
    this.#pairs = Float64Array.from({ length: labels * labels }, (_, n) =>
      allowed(Math.floor(n / labels), n % labels) ? (scores[n] as number) : Number.NEGATIVE_INFINITY,
    );
    this.#before = new Float64Array(labels);
    this.#now = new Float64Array(labels);
  }

  /** Writes a sequence's labels into `best`. The score of label y at step t is `score[start + t × stride + y]`. */
  find(score: Float32Array, start: number, stride: number, best: Uint8Array): void {
    const labels = this.#labels;
    const pairs = this.#pairs;
    if (this.#past.length < best.length * labels) this.#past = new Uint8Array(best.length * labels);
    const past = this.#past;
    let before = this.#before;
    let now = this.#now;
    for (let y = 0; y < labels; y++) before[y] = score[start + y] as number;
    for (let t = 1; t < best.length; t++) {
      for (let y = 0; y < labels; y++) {
        let most = Number.NEGATIVE_INFINITY;
        let from = 0;
        for (let x = 0; x < labels; x++) {
          const sum = (before[x] as number) + (pairs[x * labels + y] as number);
          if (sum <= most) continue;
          most = sum;
          from = x;
        }
        past[t * labels + y] = from;
        now[y] = most + (score[start + t * stride + y] as number);
      }
      [before, now] = [now, before];
    }
    let label = 0;
    for (let y = 1; y < labels; y++) if ((before[y] as number) > (before[label] as number)) label = y;
    for (let t = best.length - 1; t >= 0; t--) {
      best[t] = label;
      if (t > 0) label = past[t * labels + label] as number;
    }
  }
}
