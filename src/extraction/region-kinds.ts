/**
 * Tells what a region of a page is by its element's name, its role, or the words of its class and id. These are mostly English,
 * whatever the page's language; a few conventions of other languages' systems are included.
 */
import { tagOf } from './elements.ts';
import { holdsTitle } from './title-holders.ts';

/** A kind of region that is not the article's text, and the most of the text that it can be without having been misread. */
export interface RegionKind {
  readonly name: 'furniture' | 'caption' | 'byline' | 'related' | 'asking' | 'deck';
  /** Share of what is taken for the article, 0 to 1. */
  readonly most: number;
}

const FURNITURE: RegionKind = { name: 'furniture', most: 0.4 };
/** What lies over the page until it is answered, as a notice about cookies: often longer than the article. */
const DIALOG: RegionKind = { name: 'furniture', most: 0.95 };
const CAPTION: RegionKind = { name: 'caption', most: 0.5 };
const BYLINE: RegionKind = { name: 'byline', most: 0.2 };
const RELATED: RegionKind = { name: 'related', most: 0.3 };
const ASKING: RegionKind = { name: 'asking', most: 0.25 };
const DECK: RegionKind = { name: 'deck', most: 0.25 };

const BY_TAG: Readonly<Record<string, RegionKind>> = {
  NAV: FURNITURE,
  FOOTER: FURNITURE,
  ASIDE: RELATED,
  FIGURE: CAPTION,
  FIGCAPTION: CAPTION,
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Whole words of a class or an id. */
const BY_WORD: readonly (readonly [RegionKind, ReadonlySet<string>])[] = [
  [
    CAPTION,
    words(
      'caption captions credit credits copyright attribution figcaption imagecaption photocredit legend bildunterschrift',
    ),
  ],
  [
    FURNITURE,
    words(
      'nav navigation navbar menu submenu breadcrumb breadcrumbs footer sidebar rail toolbar tools cookie cookies consent gdpr modal popup overlay tooltip pagination pager comment comments disqus respond tags tag keywords taxonomy categories category player advert adverts advertisement advertising ad ads sponsor sponsored adsense banner',
    ),
  ],
  [
    BYLINE,
    words(
      'byline bylines author authors dateline timestamp date pubdate datetime published updated bio biography authorbox authorbio meta metadata postmeta contributor contributors reporter',
    ),
  ],
  [
    RELATED,
    words(
      'related relateds relatedpost relatedposts relatedarticle relatedarticles relatedcontent relatedlinks relatednews relatedstories yarpp recommended recommendations recommendation recirc popular trending mostread outbrain taboola more readmore also seealso teaser teasers promo promos next prev previous upnext newsfeed similar suggested suggestions interlink crosslink',
    ),
  ],
  [
    ASKING,
    words(
      'share shares sharing sharebar social socials follow newsletter newsletters subscribe subscription signup paywall cta donate donation membership login register poll quiz survey callout',
    ),
  ],
  [DECK, words('deck dek subtitle standfirst kicker strapline')],
];

/** The kind of a region's element, or null where nothing says that it is not the article's text. */
export function regionKind(element: Element): RegionKind | null {
  const byTag = BY_TAG[tagOf(element)];
  if (byTag) return byTag;
  const role = element.getAttribute('role');
  if ((role === 'dialog' || role === 'alertdialog') && !holdsTitle(element)) return DIALOG;
  if (role === 'navigation' || role === 'contentinfo' || role === 'dialog' || role === 'search') return FURNITURE;
  if (role === 'complementary') return RELATED;
  const named = tellingWords(element);
  if (named.length === 0) return null;
  for (const [kind, list] of BY_WORD) if (named.some((word) => list.has(word))) return kind;
  return null;
}

/** The number of ancestors that are checked. */
const MAX_AROUND = 20;

/**
 * Whether an element is inside a comment, a list of other articles, or a part that every page of the site has, and so says
 * nothing about this page's article.
 */
export function isElsewhere(element: Element): boolean {
  let ancestor: Element | null = element.parentElement;
  for (let n = 0; ancestor && n < MAX_AROUND && !/^(?:MAIN|BODY|HTML)$/.test(tagOf(ancestor)); n++) {
    const name = regionKind(ancestor)?.name;
    if ((name === 'furniture' || name === 'related') && !holdsTitle(ancestor)) return true;
    ancestor = ancestor.parentElement;
  }
  return false;
}

/** Whether the element's name or role tells its kind, so that it is no invented class name. */
export const isPlain = (element: Element): boolean => tagOf(element) in BY_TAG || element.hasAttribute('role');

/** Characters of a class or id that are looked at: some carry a whole page's state. */
const MAX_NAMES = 500;

const namesOf = (element: Element): string[] =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .slice(0, MAX_NAMES)
    .split(/\s+/)
    .filter(Boolean);

/** The words of an element's class and id in lower case: "articleBody_image--caption" has four. */
export const wordsOf = (element: Element): string[] => namesOf(element).flatMap(split);

const split = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** Names that say what an element has or is about, not what it is: "has-sidebar", "no-comments", "category-news". */
const ABOUT =
  /^(?:has|have|no|not|with|without|hide|show|enable|disable|supports?|category|tag|author|type|format|status|col|grid|field|block|post|page|article)[-_]/i;
/** Names of an element's parts in which only the last word says what the element is: "post-meta", "article-date". */
const LAST = /^(?:field|block|post|page|article|col|grid)[-_]/i;
/** "author-box" and the like are about the author; an article's element is named after who wrote it: "author-ann". */
const OF_AUTHOR =
  /^author[-_]{1,2}(?:about|avatar|bio|block|box|card|container|content|description|desc|details|footer|hover|image|info|meta|name|panel|profile|section|text|wrap|wrapper)(?:[-_]|$)/i;
/** What marks a whole post in the commonest system, with its categories, tags and author among its names. */
const WHOLE = /^(?:hentry|type-post|post-\d+)$/;

function tellingWords(element: Element): string[] {
  const names = namesOf(element);
  if (names.some((name) => WHOLE.test(name))) return [];
  return names.flatMap((name) => {
    if (!ABOUT.test(name) || OF_AUTHOR.test(name)) return split(name);
    return LAST.test(name) && !/--/.test(name) ? split(name).slice(1) : [];
  });
}
