/** The pages of the site besides dashboards, charts and records: their names, and what else they are looked for by. */
export const SITE_PAGES = {
  '/timeline': {
    name: 'Timeline',
    also: 'Chronology, list of events, news, everything in order of date',
  },
  '/compare': { name: 'Compare', also: 'Comparison of two sides, indicators or countries side by side' },
  '/sources': { name: 'Sources', also: 'References, bibliography, where the data comes from' },
  '/people': { name: 'People', also: 'Names, officials, ministers, generals' },
  '/places': { name: 'Places', also: 'Sites, cities, bases, launch sites' },
  '/records': { name: 'Records', also: 'All rows, tables, evidence' },
  '/data': { name: 'Data', also: 'Download, dataset, CSV, data package, licence' },
  '/data/api': { name: 'API', also: 'JSON, OpenAPI, programs, developers' },
  '/changes': { name: 'Changes', also: 'Revisions, corrections, history, what changed' },
  '/open': { name: 'Check a file', also: 'Verify a downloaded chart, digest' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly also: string }>>
