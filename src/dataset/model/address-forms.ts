import { canonicalUrl } from './article-ids.ts';

/** Prefixes of a host for different kinds of readers. */
const HOSTS = ['', 'www.', 'm.', 'mobile.', 'amp.'];
/** Endings of a path for different forms of a page. */
const ENDS = ['', '/', '/amp', '/amp/', '/print', '/print/'];
/** Parameters that request one form of a page. */
const PARAMETERS = ['', 'amp=1', 'outputType=amp', 'print=1', 'print=true'];
const FORM_PARAMETER = /^(?:amp(?:=.*)?|outputType=amp|print(?:able)?(?:=(?:1|true|yes))?)$/i;

/**
 * The addresses under which the page at an address may be found as well: for phones, as AMP, for print, with or without "www" and
 * encryption. Guesses from the address alone, its own form first; who finds an article under another one has to look at its text.
 * Empty for an address that no article has.
 */
export function addressForms(address: string): string[] {
  const own = canonicalUrl(address);
  if (own === null) return [];
  const url = new URL(own);
  if (url.protocol === 'file:') return [own];
  const host = bareHost(url.host);
  const path = url.pathname
    .replace(/\/(?:amp|print)\/?$/i, '')
    .replace(/^\/amp\/(?=.)/i, '/')
    .replace(/(?<=.)\/$/, '');
  const query = url.search
    .slice(1)
    .split('&')
    .filter((one) => one !== '' && !FORM_PARAMETER.test(one));
  const paths = path === '/' ? ['/'] : [...ENDS.map((end) => `${path}${end}`), `/amp${path}`];
  const forms = new Set([own]);
  for (const protocol of ['https:', 'http:'])
    for (const begin of HOSTS)
      for (const one of paths)
        for (const parameter of one === path ? PARAMETERS : ['']) {
          const search = [...query, parameter].filter(Boolean).join('&');
          forms.add(new URL(`${protocol}//${begin}${host}${one}${search && `?${search}`}`).href);
        }
  return [...forms];
}

/** A host without the part that says for which readers it is; a host of two parts is left as it is. */
const bareHost = (host: string): string => host.replace(/^(?:www|m|mobile|amp)\.(?=[^.]+\.)/, '');
