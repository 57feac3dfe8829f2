/** Finds the name of the site that an article is on: its own name for itself, or else its domain. */
import { clean } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';

/** The site's name, or null where not even its address is known. */
export function siteName({ meta, data, url }: PageFacts): string | null {
  const host = url && new URL(url).hostname.replace(/^www\d?\./, '');
  const given = [
    meta.first('og:site_name', 'og:site'),
    data.publisher,
    data.siteName,
    meta.first(
      'application-name',
      'apple-mobile-web-app-title',
      'dc.publisher',
      'dcterms.publisher',
      'publisher',
      'copyright-holder',
      'al:android:app_name',
      'al:iphone:app_name',
    ),
  ];
  for (const one of given) {
    const name = withoutSlogan(clean(one ?? ''), host);
    if (name !== '' && !/^https?:|^@/.test(name) && name.length < 80) return name;
  }
  return host || null;
}

/** "Example News" of "Example News - All that is worth knowing", where the first part is what the domain says. */
function withoutSlogan(name: string, host: string | null): string {
  const [first = '', ...rest] = name.split(/\s+[-–—|:]\s+/);
  if (rest.length === 0 || !host) return name;
  const letters = (text: string): string =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z\d]/g, '');
  return letters(first) !== '' && letters(host).includes(letters(first)) ? first : name;
}
