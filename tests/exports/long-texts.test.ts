import { describe, expect, test } from 'vitest'
import { escapeXml } from '@/lib/exports/escape-xml'
import { withoutCdata } from '@/lib/exports/formats/without-cdata'
import type { FormatId } from '@/lib/exports/index'
import { exportInput } from '@/lib/exports/request/export-input'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { fileName } from '@/lib/exports/request/file-name'
import { timelineFile } from '@/lib/exports/timeline/timeline-file'
import type { TimelineFileFormat } from '@/lib/exports/timeline/timeline-request'
import { WRITERS } from '@/lib/exports/writers'
import { etagMatches } from '@/lib/http/etag-matches.mjs'
import { separatorFault } from '@/lib/ledger/load/separator-fault'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { addressProblem } from '@/lib/ledger/schema/address-problem'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { textProblem } from '@/lib/ledger/schema/text-problem'
import { readSpan } from '@/lib/ledger/time/edtf'
import { ellipsise } from '@/lib/text/ellipsise'
import { romanised } from '@/lib/text/romanised'
import { slug } from '@/lib/text/slug'
import { spreadsheetText } from '@/lib/text/spreadsheet-text'
import { wrap } from '@/lib/text/wrap'
import { termsOf } from '@/lib/timeline/search'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { scriptFiles } from '@/scripts/script-files'
import { inlineHashes } from '@/scripts/server/inline-elements.mjs'
import { sample } from './sample'

/*
 * The check of the ledger bounds every text, but nothing that reads one relies on that: each takes time in proportion to
 * its length. Where it took the square, these tests would not end within their minute.
 */

/** The beginning and the worst of a text, by what is repeated in it. */
const SHAPES: Readonly<Record<string, readonly [string, string]>> = {
  blanks: ['A', ' '],
  letters: ['', 'a'],
  words: ['', 'exchange '],
  hyphens: ['', '-'],
  accents: ['e', '\u0301'],
  Hangul: ['', '김'],
  quotes: ['', '"\''],
  brackets: ['', ' ('],
  tags: ['', '<script '],
  'tags that end': ['', '<script>'],
  sections: ['', '<![CDATA['],
  'ends of sections': ['', ']]>'],
  entities: ['', '&<>"'],
  lists: ['', '; '],
  spans: ['', '2024/'],
  addresses: ['https://', 'a.'],
  'line ends': ['', '\r\n'],
}

const worst = ([start, part]: readonly [string, string], length: number) =>
  `${start}${part.repeat(length / part.length)}b`

/** Each function that reads a text of data or input. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  addressProblem,
  ellipsise: (text) => ellipsise(text, 300, { size: 12 }),
  escapeXml,
  etagMatches: (text) => etagMatches(text, '"a"'),
  fileName: (text) => fileName('chart', encodeURIComponent(text), 1, 'svg'),
  inlineHashes,
  readSpan,
  romanised,
  scriptFiles,
  separatorFault: (text) => separatorFault('people.csv', text, ['id', 'name']),
  slug,
  spreadsheetText,
  termsOf,
  textProblem,
  withoutCdata: (text) =>
    withoutCdata(`<title>${escapeXml(text)} <![CDATA[ ${text.replaceAll(']]>', '')} ]]> </title>`),
  wrap: (text) => wrap(text, 300, { size: 12 }),
  'wrap in two lines': (text) => wrap(text, 300, { size: 12, lines: 2 }),
}

describe.each(Object.entries(SHAPES))('300 KB of %s', (_, shape) => {
  const text = worst(shape, 300_000)
  test.each(Object.entries(READERS))('%s', (_name, read) => expect(() => read(text)).not.toThrow())
})

/** The ledger with a text in the place of the words of some rows, as if no check had bounded them. */
function ledgerWith(text: string): Ledger {
  const real = ledger()
  let weapons = 0
  const events = real.tables.events.map((row) =>
    row.topic === 'weapons' && weapons++ % 200 === 0
      ? { ...row, headline: text, detail: text, system: [text] }
      : row,
  )
  const sources = real.tables.sources.map((row, at) => (at % 500 === 0 ? { ...row, title: text } : row))
  return { ...real, tables: { ...real.tables, events, sources } }
}

const CHART_FORMATS: readonly FormatId[] = ['csv', 'json', 'atom', 'feed.json', 'ics', 'svg', 'zip']
const TIMELINE_FORMATS: readonly TimelineFileFormat[] = [
  'csv',
  'json',
  'atom',
  'feed.json',
  'ics',
  'rows.json',
]
const CITATIONS: readonly FormatId[] = ['bib', 'ris', 'csl.json', 'txt']

describe.each([
  ['60,000 blanks', `A${' '.repeat(60_000)}b`],
  ['100 KB of letters without a blank', 'a'.repeat(100_000)],
  ['100 KB of sections', worst(['', '<![CDATA['], 100_000)],
])('a row of %s', (_, text) => {
  const hostile = ledgerWith(text)

  test.each(CHART_FORMATS)('as %s of a chart', async (format) => {
    const request = readExportRequest(hostile, 'weapons-milestones', format, new URLSearchParams())
    if ('status' in request) throw new Error(request.detail)
    const file = await WRITERS[format](exportInput(request, hostile, 'https://ledger.example'))
    expect(file.length).toBeGreaterThan(1000)
  })

  test.each(TIMELINE_FORMATS)('as %s of the timeline', (format) => {
    // The topic of the rows that have the text: what others cost says nothing of it.
    const view = { ...DEFAULT_VIEW, topics: ['weapons'] }
    const request = { format, snapshot: snapshot(hostile), view, ledger: hostile }
    expect(timelineFile(request, 'https://ledger.example').length).toBeGreaterThan(1000)
  })

  test.each(CITATIONS)('as the title of a citation in %s', async (format) => {
    const file = String(await WRITERS[format](sample(text)))
    expect(file.length).toBeLessThan(3 * text.length)
  })
})

describe('a feed keeps what stood in its sections', () => {
  test.each([
    ['<a> <![CDATA[x & y]]> </a>', '<a>x &amp; y</a>'],
    ['<a>\n<![CDATA[x]]]]><![CDATA[>y]]>\n</a>', '<a>x]]&gt;y</a>'],
    ['<a> x </a>', '<a> x </a>'],
    ['<a><![CDATA[<![CDATA[]]></a>', '<a>&lt;![CDATA[</a>'],
  ])('%j', (feed, plain) => expect(withoutCdata(feed)).toBe(plain))

  test('one that does not end is an error', () => expect(() => withoutCdata('<a><![CDATA[x</a>')).toThrow())
})
