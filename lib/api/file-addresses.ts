import { EXAMPLES } from '@/lib/about/examples'
/** The address of a file or of a document for other systems, for the OpenAPI document and the documentation page. */
export interface FileAddress {
  /** With path parameters in braces. */
  readonly path: string
  readonly summary: string
  /** A working example. */
  readonly example: string
}

/** The machine-readable addresses outside `/api/v1`. */
export const FILE_ADDRESSES = {
  chartFile: {
    path: '/charts/{chart}.{format}',
    summary: 'A view of a chart as a file',
    example: `/charts/${EXAMPLES.chart}.csv?${EXAMPLES.view}`,
  },
  comparisonFile: {
    path: '/compare.{format}',
    summary: 'Two indicators or two selections of events on one time axis, as a file',
    example: `/compare.json?${EXAMPLES.comparison}`,
  },
  timelineFile: {
    path: '/timeline.{format}',
    summary: 'A list of the timeline as a file',
    example: `/timeline.ics?${EXAMPLES.timeline}`,
  },
  personMetFile: {
    path: '/people/{id}.met.csv',
    summary: 'Whom a person met, how often and when',
    example: '/people/choe-son-hui.met.csv?known=2025-12-31',
  },
  placeMetFile: {
    path: '/places/{id}.met.csv',
    summary: 'Who met at a place, how often and when',
    example: '/places/moscow.met.csv',
  },
  storyFile: {
    path: '/stories/{story}.{format}',
    summary: 'A story, with what the ledger knows of each statement, as one document',
    example: '/stories/new-year-2026.pdf?rev=10',
  },
  briefingFile: {
    path: '/briefing.{format}',
    summary: 'Charts in their views, records and stories, as one document',
    example: '/briefing.pdf?i=troops-sent?known=2025-01-13&i=s/new-year-2026',
  },
  packageFile: {
    path: '/data/{file}',
    summary: 'A file of the data package',
    example: '/data/datapackage.json',
  },
  package: {
    path: '/data.zip',
    summary: 'The whole data package with all its revisions',
    example: '/data.zip',
  },
  oembed: {
    path: '/oembed',
    summary: 'How to embed the chart at an address of this site',
    example: `/oembed?url=/charts/${EXAMPLES.chart}`,
  },
} as const satisfies Readonly<Record<string, FileAddress>>
