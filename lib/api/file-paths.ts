import 'server-only'
import { CHARTS } from '@/lib/charts'
import { requestedComparison, sidesSpec } from '@/lib/charts/compare/requested-comparison'
import { exportSpec } from '@/lib/charts/query/view-spec'
import { MAX_ITEMS, MAX_TITLE } from '@/lib/documents/briefing/limits'
import { documentFormats } from '@/lib/documents/files/document-formats'
import { stories } from '@/lib/documents/story/stories'
import { FORMATS, type FormatId, TIMELINE_FORMATS } from '@/lib/exports/index'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { metSpec } from '@/lib/site/lists/met-file'
import { filtersOf } from '@/lib/timeline/filters-of'
import { timelineFileSpec } from '@/lib/timeline/spec'
import type { ViewSpec } from '@/lib/views/parameters'
import { recordSpec } from '@/lib/views/record-spec'
import { BRIEFING_PROBLEMS } from '@/words/briefings'
import { FILE_ADDRESSES } from './file-addresses'
import { integer, type Json, oneOf, text } from './json-schema'
import { asJson, inPath, operation, parametersOf, problem } from './open-api-parts'
import { unionSpec } from './union-spec'

const ANY: Json = { '*/*': {} }
const BUSY: Json = { '503': problem('Too many files are being made; Retry-After says when to ask again') }

const inFormat = (ids: readonly FormatId[]): Json =>
  inPath('format', oneOf(ids.map((id) => FORMATS[id].extension)))
/** The content of a response in any of these formats. */
const contentOf = (ids: readonly FormatId[]): Json =>
  Object.fromEntries(ids.map((id) => [FORMATS[id].mediaType, {}]))

/** The parameters of any comparison: those of the example, with sides of every kind. */
function comparisonSpec(at: Snapshot, newest: number): ViewSpec {
  const { searchParams } = new URL(FILE_ADDRESSES.comparisonFile.example, 'http://localhost')
  const { chart } = requestedComparison(searchParams, at)
  const { a, b } = sidesSpec(at)
  // A page may omit a side, a file may not.
  const named = (side: typeof a) => ({ of: (side?.of.slice(1) ?? ['']) as [string, ...string[]] })
  const spec = chart === null ? {} : exportSpec(chart, at, 'picture', newest)
  return { ...spec, a: named(a), b: named(b) }
}

/** The file addresses as OpenAPI paths: all formats of the catalogue with the parameters of each. */
export function filePaths(at: Snapshot, newest: number): Readonly<Record<string, Json>> {
  const paths: Record<string, Json> = {}
  const {
    chartFile,
    comparisonFile,
    timelineFile,
    storyFile,
    briefingFile,
    packageFile,
    package: archive,
    oembed,
  } = FILE_ADDRESSES
  const spec = unionSpec(Object.values(CHARTS).map((chart) => exportSpec(chart, at, 'picture', newest)))
  const formats = Object.keys(FORMATS) as FormatId[]
  paths[chartFile.path] = operation(
    'chartFile',
    chartFile.summary,
    contentOf(formats),
    [inPath('chart', oneOf(Object.keys(CHARTS))), inFormat(formats), ...parametersOf(spec)],
    BUSY,
  )
  paths[comparisonFile.path] = operation(
    'comparisonFile',
    comparisonFile.summary,
    contentOf(formats),
    [
      inFormat(formats),
      ...parametersOf(comparisonSpec(at, newest)).map((each) =>
        each.name === 'a' || each.name === 'b' ? { ...each, required: true } : each,
      ),
    ],
    BUSY,
  )
  paths[timelineFile.path] = operation(
    'timelineFile',
    timelineFile.summary,
    contentOf(TIMELINE_FORMATS),
    [inFormat(TIMELINE_FORMATS), ...parametersOf(timelineFileSpec(filtersOf(at), newest))],
    BUSY,
  )
  for (const id of ['personMetFile', 'placeMetFile'] as const) {
    const { path, summary } = FILE_ADDRESSES[id]
    paths[path] = operation(id, summary, contentOf(['csv']), [
      inPath('id'),
      ...parametersOf(metSpec(at, newest)),
    ])
  }
  paths[storyFile.path] = operation(
    'storyFile',
    storyFile.summary,
    Object.fromEntries(Object.values(documentFormats).map(({ mediaType }) => [mediaType, {}])),
    [
      inPath('story', oneOf([...stories().keys()])),
      inPath('format', oneOf(Object.keys(documentFormats))),
      ...parametersOf(recordSpec({ number: newest, date: at.revision.date })),
    ],
    BUSY,
  )
  paths[briefingFile.path] = operation(
    'briefingFile',
    briefingFile.summary,
    Object.fromEntries(Object.values(documentFormats).map(({ mediaType }) => [mediaType, {}])),
    [
      inPath('format', oneOf(Object.keys(documentFormats))),
      {
        name: 'i',
        in: 'query',
        required: true,
        description: `An item: ${BRIEFING_PROBLEMS.allowed}, then ~ and a title of your own if you like`,
        schema: { type: 'array', items: text, minItems: 1, maxItems: MAX_ITEMS },
        style: 'form',
        explode: true,
      },
      {
        name: 'title',
        in: 'query',
        required: false,
        description: 'The title of the document, shown as that of a reader',
        schema: { ...text, maxLength: MAX_TITLE },
      },
      ...parametersOf(recordSpec({ number: newest, date: at.revision.date })),
    ],
    BUSY,
  )
  paths[packageFile.path] = operation('packageFile', packageFile.summary, ANY, [inPath('file')])
  paths[archive.path] = operation('package', archive.summary, { [FORMATS.zip.mediaType]: {} })
  paths[oembed.path] = operation(
    'oembed',
    oembed.summary,
    asJson({ type: 'object' }),
    ['url', 'format', 'maxwidth', 'maxheight'].map((name) => ({
      name,
      in: 'query',
      required: name === 'url',
      description: 'As oembed.com has it',
      schema: name.startsWith('max') ? { ...integer, minimum: 200 } : text,
    })),
    { '404': problem('Nothing to embed there'), '501': problem('Embeds are described in JSON only') },
  )
  return paths
}
