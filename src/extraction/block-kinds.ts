/** Tells what a block of text is by its form and words, wherever it stands on a page. */
import { readDate } from './date-formats.ts';
import { tagOf } from './elements.ts';
import { anyOf } from './languages/index.ts';
import { clean } from './meta-tags.ts';
import { wordsOf } from './region-kinds.ts';
import type { TextBlock } from './text-blocks.ts';

/** Characters from which a block is a paragraph whatever its ending, and from which it is one if it is a sentence. */
const MIN_PARAGRAPH = 140;
const MIN_SENTENCE = 45;
/** A block with this share of its characters in links is a link; up to the second share it is text. */
const LINK = 0.8;
const MAX_LINKED_TEXT = 0.6;

const SENTENCE_END = /[.!?…。！？։؟।:]["'”’»“)\]]*$/u;

/** Share of a block that is links. */
const linkedShare = ({ text, linked }: TextBlock): number => linked / text.length;

/** Whether a block is a heading by its element. */
export const isHeading = ({ element }: TextBlock): boolean => /^H[1-6]$/.test(tagOf(element));

/** Whether a block is a link and no sentence. */
export const isLink = (block: TextBlock): boolean =>
  linkedShare(block) >= LINK &&
  !(block.text.length >= MIN_LINKED_SENTENCE && /[\p{Ll}\p{Lo}\p{M}]["”’)]*[.。؟।]["”’)]*$/u.test(block.text));

/** Characters from which a link that ends in a full stop is a sentence of the text. */
const MIN_LINKED_SENTENCE = 60;

/** Whether a heading, or a line in its place, says that what follows leads to other articles. */
export const announcesLinks = ({ text }: TextBlock): boolean =>
  text.length <= MAX_LABEL * 1.5 && MORE.test(text) && !/[.]$/.test(text);

/** Whether a block is a paragraph of running text. */
export const isParagraph = (block: TextBlock): boolean =>
  (!isHeading(block) || block.text.length >= MIN_PARAGRAPH) &&
  linkedShare(block) <= MAX_LINKED_TEXT &&
  (weight(block.text) >= MIN_PARAGRAPH || (weight(block.text) >= MIN_SENTENCE && SENTENCE_END.test(block.text)));

/** Whether a block, be it a heading, is a sentence of an article, by its length and its end. A question may head something. */
export const isSentence = ({ text }: TextBlock): boolean =>
  weight(text) >= MIN_SENTENCE && /[.!…。]["'”’»)\]]*$/u.test(text);

/** A text's length, in which a Chinese or Japanese character counts as much as it says. */
function weight(text: string): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return text.length + signs * 2;
}

/** The most characters of a label, a request, a credit or a date. */
const MAX_LABEL = 60;
const MAX_LINE = 160;

const EDGE = '[\\s\\p{P}\\p{S}\\d]*';
const LABEL = new RegExp(`^${EDGE}(?:${anyOf('labels')}|${anyOf('more')}|${anyOf('asks')})${EDGE}$`, 'iu');
const MORE = new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${anyOf('more')})(?![\\p{L}\\p{M}])\\s*([:>»→…|—–-])?`, 'iu');
const ASKS = new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${anyOf('asks')})(?![\\p{L}\\p{M}])`, 'iu');
const CREDIT = new RegExp(
  `^[(\\[\\s]*(?:©|\\(c\\)|(?:${anyOf('credit')})(?:\\s*(?:©|:|/|\\bby\\b|\\|)|\\s+(?=\\p{Lu})))`,
  'iu',
);
const CREDITED = new RegExp(
  `[(\\[][^()]*(?:©|(?:${anyOf('credit')})\\s*[:©/]|\\b(?:Getty|Reuters|Shutterstock|AFP|AP|iStock|EPA|dpa)\\b)[^()]*[)\\]]\\s*$`,
  'iu',
);

/** A line of its own that a page has on every article: "Advertisement", "Comments (3)". */
export const isLabel = ({ text }: TextBlock): boolean => text.length <= MAX_LABEL && LABEL.test(text);

/** A line that leads to another article: "Read more: …", or nothing but a link. */
export function isLead({ text, linked }: TextBlock): boolean {
  if (text.length > MAX_LINE * 1.5) return false;
  const more = MORE.exec(text);
  if (!more) return false;
  const rest = text.length - more[0].length;
  return more[1] === ':' || (rest > 0 && linked >= rest * 0.6);
}

/** A line that asks the reader for something, and has the link to do it. */
export const isRequest = ({ text, linked }: TextBlock): boolean =>
  text.length <= MAX_LINE * 2 && linked > 0 && ASKS.test(text);

/** A line that says who owns a picture. */
export const isCredit = ({ text }: TextBlock): boolean =>
  text.length <= MAX_LINE && (CREDIT.test(text) || (text.startsWith('(') && CREDITED.test(text)));

/** What is left of a caption without the picture's owner at its end, in an element of its own, after a sentence or in brackets. */
export function withoutCredit({ text, pieces }: TextBlock): string {
  const last = pieces.findLast(({ length }) => length > 0)?.element;
  const own =
    last && wordsOf(last).some((word) => /^(?:credits?|copyright|photocredit|attribution|source)$/.test(word));
  const credit = own ? clean(last.textContent ?? '') : '';
  const bare = credit !== '' && text.endsWith(credit) ? text.slice(0, -credit.length) : text;
  return bare.replace(CREDITED, '').replace(CREDIT_AFTER, '$1').trim();
}

const CREDIT_AFTER = new RegExp(
  `([.!?…]["”’)]*)\\s+(?:©|(?:${anyOf('credit')})\\s*(?:[:©/|]|\\bby\\b))[^.!?]{2,80}\\.?$`,
  'iu',
);

/** A caption that ends with the picture's owner. */
const endsInCredit = ({ text }: TextBlock): boolean => text.length <= MAX_LINE * 3 && CREDITED.test(text);

/** A line that is a date, or a time, with the words that go with one. */
export function isDateLine({ text, pieces }: TextBlock, language: string | null): boolean {
  if (text.length <= MAX_LABEL && pieces.every(({ element, length }) => length === 0 || isTime(element))) return true;
  if (text.length > MAX_DATE_LINE || !/\d/.test(text)) return false;
  if (readDate(text, { language, order: 'day-first' })) return (text.match(/\p{L}/gu)?.length ?? 0) <= MAX_DATE_LETTERS;
  return DATED.test(text);
}

const isTime = (element: Element): boolean => /^(?:TIME|AMP-TIMEAGO|RELATIVE-TIME)$/.test(tagOf(element));

const MAX_DATE_LINE = 120;
const MAX_DATE_LETTERS = 60;
const DATED = new RegExp(
  `^[\\s\\p{P}]*(?:${anyOf('updated')}|${anyOf('published')})(?![\\p{L}\\p{M}])[^.!?]{0,30}\\d`,
  'iu',
);

/** A line of figures and signs that a page adds: the reading time, the time in a film, the number of a picture among several, a mail address. */
export const isCounter = ({ text }: TextBlock): boolean =>
  text.length <= MAX_LABEL &&
  (/^[[(]?\d{1,2}(?::\d{2}){1,2}[\])]?$/.test(text) ||
    /^[^\p{L}]*\d+\s*(?:\/|of|von|de|di|sur|из|van|av|z)\s*\/?\s*\d+[^\p{L}]*$/iu.test(text) ||
    /(?:^|\D)\d+\s*(?:[-–]\s*\d+\s*)?(?:min\b|mins\b|minut\p{L}*|мин\p{L}*)[\s.]*(?:read|lesezeit|de lecture|de lectura|di lettura|de leitura|чтения)?$/iu.test(
      text,
    ));

/** An address or a handle alone. */
export const isContact = ({ text }: TextBlock): boolean =>
  /^(?:e-?mail:?\s*)?\S+@\S+\.\w+$|^@\w+$|^(?:https?:\/\/)?(?:www\.)?(?:twitter|facebook|instagram|x|linkedin)\.com\/\S+$/i.test(
    text,
  );

/** A line that says what others contributed to the article, or where it comes from. */
export const isAcknowledgement = ({ text }: TextBlock): boolean =>
  text.length <= MAX_LINE * 1.5 && (HELPED.test(text) || (text.length <= MAX_LINE && SOURCED.test(text)));

const HELPED = new RegExp(`(?:${anyOf('helped')})`, 'iu');
const SOURCED = new RegExp(`^(?:${anyOf('labels')})\\s*:`, 'iu');

/**
 * A caption by its place: a short block in one element with a picture and little else, that is no sentence or ends with the
 * picture's owner.
 */
export const isCaption = (block: TextBlock): boolean =>
  block.pictured &&
  !isHeading(block) &&
  tagOf(block.element) !== 'LI' &&
  ((block.text.length <= MAX_CAPTION && !SENTENCE_END.test(block.text) && isWithPicture(block)) || endsInCredit(block));

const MAX_CAPTION = 120;
/** An element with a picture and its caption has no more children than this. */
const MAX_WRAPPED = 4;

function isWithPicture({ element, text }: TextBlock): boolean {
  for (const holder of [element, element.parentElement])
    if (
      holder &&
      holder.childElementCount <= MAX_WRAPPED &&
      holder.querySelector('img, picture, video, iframe, amp-img')
    )
      return (holder.textContent ?? '').trim().length <= text.length * 2;
  return false;
}

const BY = new RegExp(`^(?:${anyOf('by')})\\s*:?\\s+(?=\\p{Lu})`, 'u');

/** A line that names who wrote the article. */
export const isByline = ({ text }: TextBlock): boolean =>
  text.length <= 100 && BY.test(text.replace(/^\p{Lu}/u, (c) => c.toLowerCase())) && !/[.!?]$/.test(text);

/**
 * A paragraph that offers a newsletter or a subscription: by its words, and the link or the code to get it.
 * @param isLast whether it is the article's last: before that, a longer one with a single such word tells of something
 */
export const isOffer = ({ text, linked }: TextBlock, isLast: boolean): boolean => {
  if (text.length > MAX_OFFER) return false;
  const offers = text.match(OFFER)?.length ?? 0;
  if (offers === 1 && text.length > MAX_SHORT_OFFER && !isLast) return false;
  return offers > 1 || (offers === 1 && linked >= text.length * MIN_OFFER_LINK);
};

/** A line that offers a newsletter or a subscription by its words. */
export const namesOffer = ({ text }: TextBlock): boolean => text.length <= MAX_LINE && text.search(OFFER) >= 0;

/** A link or a button with nothing but a word of what the reader is to do: "Log in". */
export const isAsk = (text: string): boolean => text.length <= MAX_LABEL && LABEL.test(text);

const MAX_OFFER = 500;
const MAX_SHORT_OFFER = 250;
/** Share of an offer that is the link to take it. */
const MIN_OFFER_LINK = 0.05;
const OFFER = new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyOf('offers')})(?![\\p{L}\\p{M}])`, 'giu');
