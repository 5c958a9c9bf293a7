/** The library ships no types; this is as much of it as is used. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    /** CSL-JSON items. */
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
