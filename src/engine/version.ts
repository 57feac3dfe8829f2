/** Raised with every change to what the engine finds: readings made by another version are made anew. */
export const ENGINE_VERSION = '2.11.0';
