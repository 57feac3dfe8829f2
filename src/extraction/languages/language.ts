/** What a page says in words of its language where it is about the article, not in it. All in lower case. */
export interface PageWords {
  /** Names of the months, January first: in full, abbreviated without a point, declined. */
  readonly months: readonly (readonly string[])[];
  /** What stands before an author's name. */
  readonly by: readonly string[];
  /** What joins two names. */
  readonly and: readonly string[];
  /** What stands before the day an article was published. */
  readonly published: readonly string[];
  /** What stands before the day it was changed. */
  readonly updated: readonly string[];
  /** What begins the line that says whose picture it is. */
  readonly credit: readonly string[];
  /** What begins, or is, a line that leads to another article. */
  readonly more: readonly string[];
  /** What begins, or is, a line that asks the reader for something: to subscribe, share, comment, sign up. */
  readonly asks: readonly string[];
  /** What is in a line that says who else worked on the article. */
  readonly helped: readonly string[];
  /** What is in an offer of a newsletter or a subscription. */
  readonly offers: readonly string[];
  /** What is a line of its own on a page: an advertisement's mark, the heads of tags and comments. */
  readonly labels: readonly string[];
  /** What heads the comments of readers, with or without their number. */
  readonly comments: readonly string[];
  /** What a button or a link says by which one answers a comment. */
  readonly replies: readonly string[];
  /** What heads the words of a film. */
  readonly transcripts: readonly string[];
  /** "Page" in "page 2 of 3", and what stands between the two numbers. */
  readonly page: readonly string[];
  readonly pageOf: readonly string[];
}
