/** The characters of windows-1252 at 0x80 to 0x9F; '' where it has none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Makes a decoder for an encoding by its WHATWG name. Node 20 decodes windows-1252 as Latin-1, which turns curved quotation marks
 * into control characters (nodejs/node issue 56542); they are corrected. In browsers there is nothing to correct.
 */
export function decoderOf(encoding: string): (bytes: Uint8Array, isStream?: boolean) => string {
  const decoder = new TextDecoder(encoding);
  const decode = (bytes: Uint8Array, isStream = false): string => decoder.decode(bytes, { stream: isStream });
  if (decoder.encoding !== 'windows-1252') return decode;
  return (bytes, isStream) =>
    decode(bytes, isStream).replace(/[\x80-\x9f]/g, (control) => {
      const character = WINDOWS_1252[control.charCodeAt(0) - 0x80];
      return character === undefined || character === ' ' ? control : character;
    });
}
