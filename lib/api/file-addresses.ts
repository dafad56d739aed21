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
    example: '/charts/troops-sent.csv?known=2025-01-13&claimants=kor-nis',
  },
  comparisonFile: {
    path: '/compare.{format}',
    summary: 'Two indicators or two selections of events on one time axis, as a file',
    example: '/compare.json?a=counterpart/RUS&b=counterpart/USA',
  },
  timelineFile: {
    path: '/timeline.{format}',
    summary: 'A list of the timeline as a file',
    example: '/timeline.ics?from=2025&topics=diplomacy',
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
    example: '/oembed?url=/charts/troops-sent',
  },
} as const satisfies Readonly<Record<string, FileAddress>>
