/** Names of countries that English gives an article: "President of the Philippines". */
const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Holy See|Vatican)|(?:Islands|Republic|Territor(?:y|ies)|Federation)$/;

/** "President of Azerbaijan", "Foreign Minister of the Netherlands". */
export const roleOfCountry = (title: string, country: string): string =>
  `${title} of ${WITH_ARTICLE.test(country) ? 'the ' : ''}${country}`;

/** Words before a title that make another office of it: a vice president is no president. */
const OTHER_OFFICE =
  /(?:^|[\s-])(?:vice|deputy|under|assistant|associate|acting|interim|former|ex|late|then|press|shadow)(?:[\s-]|$)/i;

/** Whether a title says that its office is over: "former president". */
export const isFormerTitle = (title: string): boolean => /^(?:former|ex|late|then)[\s-]/i.test(title);

/** A title without the word that says that its office is over. */
export const officeOfTitle = (title: string): string => title.replace(/^(?:former|ex|late|then)[\s-]+/i, '');

/**
 * Whether a long title is a short one in full: "foreign minister" and "minister of trade" are "minister" in full; "vice president"
 * is not "president" in full.
 */
export function isFullerTitle(long: string, short: string): boolean {
  const [full, part] = [long.toLowerCase(), short.toLowerCase()];
  if (full.startsWith(`${part} of `) || full.startsWith(`${part} for `)) return true;
  return full.endsWith(` ${part}`) && !OTHER_OFFICE.test(full.slice(0, -part.length));
}
