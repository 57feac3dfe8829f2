declare module '*.css' {
  /** The stylesheet's text. The card gives it to its document. */
  const text: string;
  export default text;
}
