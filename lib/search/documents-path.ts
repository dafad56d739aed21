/** The build that reads the documents: another one may make them otherwise. */
export const BUILD = process.env.LEDGER_BUILD ?? 'development'

/** The address of what a browser searches: of one revision, for one build, so that it never changes. */
export const documentsPath = (revision: number): string =>
  `/rows/search/documents.json?rev=${revision}&build=${BUILD}`
