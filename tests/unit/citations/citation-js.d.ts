declare module '@citation-js/core' {
  type Names = readonly { readonly literal?: string; readonly family?: string; readonly given?: string }[];
  interface CslDate {
    readonly 'date-parts'?: readonly (readonly number[])[];
    readonly literal?: string;
    readonly raw?: string;
  }
  /** What is used of CSL-JSON. */
  export interface CslItem {
    readonly id: string;
    readonly type: string;
    readonly title?: string;
    readonly author?: Names;
    /** Authors of a newspaper's article, where it reads RIS: as text, as it knows names of `author` only. */
    readonly reporter?: string | readonly string[];
    readonly 'container-title'?: string;
    readonly issued?: CslDate;
    readonly accessed?: CslDate;
    readonly URL?: string;
    readonly language?: string;
    readonly note?: string | readonly string[];
    readonly annote?: string;
  }
  export class Cite {
    constructor(data: string, options?: { readonly forceType?: string });
    readonly data: readonly CslItem[];
  }
}
