import type { EvidenceTable } from '@/lib/ledger/schema/rows'
import type { Parameter } from '@/lib/views/parameters'

/** Parameters that files have and pages have not. */
export const FILE_PARAMETERS = [
  'theme',
  'w',
  'h',
  'dpr',
  'chrome',
  'text',
] as const satisfies readonly Parameter[]
export type FileParameter = (typeof FILE_PARAMETERS)[number]

/** In the order of menus. */
export const GROUPS = {
  picture: 'Picture',
  data: 'Data',
  citation: 'Citation',
  feed: 'Feed and calendar',
} as const

export interface Format {
  readonly group: keyof typeof GROUPS
  /** Including the parameters of `Content-Type`. */
  readonly mediaType: string
  readonly extension: string
  readonly label: string
  /** Its content or use, in a few words. */
  readonly description: string
  /** Accepted besides the parameters of the view. */
  readonly takes: readonly FileParameter[]
  /** The tables that it supports; by default all. */
  readonly of?: readonly EvidenceTable[]
  /** Whether it is offered for the timeline. */
  readonly ofTimeline?: true
}

/** Tables of dated events, which feeds and calendars list. */
export const DATED_TABLES = ['events', 'missile-tests', 'cruise-launches'] as const

/** The export formats of charts; `writers.ts` has the function for each. */
export const FORMATS = {
  svg: {
    group: 'picture',
    mediaType: 'image/svg+xml; charset=utf-8',
    extension: 'svg',
    label: 'SVG',
    description: 'drawing, for print and editing',
    takes: ['theme', 'w', 'h', 'chrome', 'text'],
  },
  png: {
    group: 'picture',
    mediaType: 'image/png',
    extension: 'png',
    label: 'PNG',
    description: 'picture, for slides and posts',
    takes: ['theme', 'w', 'h', 'dpr', 'chrome'],
  },
  pdf: {
    group: 'picture',
    mediaType: 'application/pdf',
    extension: 'pdf',
    label: 'PDF',
    description: 'one page of lines and text, for print',
    takes: ['theme', 'w', 'h', 'chrome'],
  },
  csv: {
    group: 'data',
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    label: 'CSV',
    description: 'rows, for spreadsheets',
    takes: [],
    ofTimeline: true,
  },
  'excel.csv': {
    group: 'data',
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'excel.csv',
    label: 'CSV for Excel',
    description: 'the same with a byte order mark, so that Excel reads every script on a double click',
    takes: [],
    ofTimeline: true,
  },
  json: {
    group: 'data',
    mediaType: 'application/json; charset=utf-8',
    extension: 'json',
    label: 'JSON',
    description: 'rows with definitions and sources, for programs',
    takes: [],
    ofTimeline: true,
  },
  zip: {
    group: 'data',
    mediaType: 'application/zip',
    extension: 'zip',
    label: 'ZIP',
    description: 'rows, metadata and pictures in one file',
    takes: ['theme', 'w', 'h', 'dpr', 'chrome', 'text'],
  },
  txt: {
    group: 'citation',
    mediaType: 'text/plain; charset=utf-8',
    extension: 'txt',
    label: 'Text',
    description: 'APA and Chicago style',
    takes: [],
  },
  bib: {
    group: 'citation',
    mediaType: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
    label: 'BibTeX',
    description: 'for LaTeX and JabRef',
    takes: [],
  },
  ris: {
    group: 'citation',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    extension: 'ris',
    label: 'RIS',
    description: 'for Zotero, EndNote and Mendeley',
    takes: [],
  },
  'csl.json': {
    group: 'citation',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'csl.json',
    label: 'CSL-JSON',
    description: 'for Pandoc and citation programs',
    takes: [],
  },
  atom: {
    group: 'feed',
    mediaType: 'application/atom+xml; charset=utf-8',
    extension: 'atom',
    label: 'Atom',
    description: 'events of this view, for feed readers',
    takes: [],
    of: DATED_TABLES,
    ofTimeline: true,
  },
  'feed.json': {
    group: 'feed',
    mediaType: 'application/feed+json; charset=utf-8',
    extension: 'feed.json',
    label: 'JSON Feed',
    description: 'events of this view, for programs',
    takes: [],
    of: DATED_TABLES,
    ofTimeline: true,
  },
  ics: {
    group: 'feed',
    mediaType: 'text/calendar; charset=utf-8',
    extension: 'ics',
    label: 'iCalendar',
    description: 'events of this view, for calendars',
    takes: [],
    of: DATED_TABLES,
    ofTimeline: true,
  },
} as const satisfies Readonly<Record<string, Format>>

export type FormatId = keyof typeof FORMATS

export const isFormatId = (id: string): id is FormatId => Object.hasOwn(FORMATS, id)

/** The formats for charts of a table, in the order of the catalogue. */
export function formatsFor(table: EvidenceTable): readonly FormatId[] {
  return (Object.keys(FORMATS) as FormatId[]).filter((id) => {
    const { of }: Format = FORMATS[id]
    return of === undefined || of.includes(table)
  })
}

/** The formats of the timeline, in the order of the catalogue. */
export const TIMELINE_FORMATS: readonly TimelineFormat[] = (Object.keys(FORMATS) as FormatId[]).filter(
  (id): id is TimelineFormat => 'ofTimeline' in FORMATS[id],
)
export type TimelineFormat = {
  [F in FormatId]: (typeof FORMATS)[F] extends { readonly ofTimeline: true } ? F : never
}[FormatId]
