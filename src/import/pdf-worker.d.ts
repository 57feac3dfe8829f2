// pdf.js has no types for its parsing half, which we only pass to its other half.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
