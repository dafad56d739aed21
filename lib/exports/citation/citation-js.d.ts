/* The parts of citation.js that are used here; the package has no types. */

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[] | string)
    format(
      format: 'bibtex' | 'bibliography',
      options?: { format: 'text'; template: string; lang: string },
    ): string
  }
  export const plugins: {
    readonly config: { get(plugin: '@csl'): { readonly styles: { add(name: string, style: string): void } } }
  }
}

declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
