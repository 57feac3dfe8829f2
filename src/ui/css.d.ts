declare module '*.css' {
  /** The style sheet's text; the card adopts it into its shadow root. */
  const text: string;
  export default text;
}
