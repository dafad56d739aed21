import 'server-only'
import { z } from 'zod'
import type { Fault } from '@/lib/ledger/load/fault'
import { filledCells } from '../filled-cells'
import { type Kind, ONE_FILE, type Reading } from '../kind'
import { leftOut } from '../proposal'
import { csvTable } from '../reading/csv-table'
import { jsonDocument } from '../reading/json-document'
import { composedRemarks, plainFields } from '../reading/plain-fields'
import { textWithoutTags } from '../reading/text-without-tags'
import { slug } from '../slug'
import { type Place, rowFault, type UpstreamFile, type UpstreamRead, type UpstreamRow } from '../upstream'
import { citedPage } from './cited-page'
import { sheetAsCsv } from './google-sheet'
import { slideDate } from './slide-date'

/** The columns of a sheet that are read; the format has more, about looks. */
const COLUMNS = [
  'Year',
  'Month',
  'Day',
  'Time',
  'End Year',
  'End Month',
  'End Day',
  'End Time',
  'Display Date',
  'Headline',
  'Text',
  'Media',
  'Media Credit',
  'Media Caption',
  'Type',
  'Group',
] as const
const HTML_COLUMNS = ['Headline', 'Text', 'Media', 'Media Credit', 'Media Caption']

const part = z.union([z.string(), z.number()]).nullish()
const date = z.looseObject({ year: z.union([z.string(), z.number()], 'a year'), month: part, day: part })
const SHAPE = z.object({
  events: z.array(
    z.looseObject({
      start_date: date,
      end_date: date.nullish(),
      display_date: z.string().nullish(),
      text: z.looseObject({ headline: z.string().nullish(), text: z.string().nullish() }).nullish(),
      media: z
        .looseObject({
          url: z.string().nullish(),
          credit: z.string().nullish(),
          caption: z.string().nullish(),
        })
        .nullish(),
      group: z.string().nullish(),
    }),
    'events, a list of slides as TimelineJS reads them',
  ),
})

const isJson = ({ name, bytes }: UpstreamFile) =>
  /\.json$/i.test(name) || /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 100)))

function fromJson(file: UpstreamFile): UpstreamRead {
  const { value, faults: broken } = jsonDocument(file, SHAPE)
  if (value === null) return { rows: [], faults: broken, remarks: [] }
  const faults: Fault[] = []
  let composed = 0
  const rows = value.events.map(({ start_date, end_date, text, media, group, display_date }, number) => {
    const place: Place = { file: file.name, line: null, path: `events[${number}]` }
    const plain = plainFields(place, {
      Year: start_date.year,
      Month: start_date.month,
      Day: start_date.day,
      'End Year': end_date?.year,
      'End Month': end_date?.month,
      'End Day': end_date?.day,
      'Display Date': display_date,
      Headline: textWithoutTags(text?.headline ?? ''),
      Text: textWithoutTags(text?.text ?? ''),
      Media: media?.url,
      'Media Credit': textWithoutTags(media?.credit ?? ''),
      'Media Caption': textWithoutTags(media?.caption ?? ''),
      Group: group,
    })
    composed += plain.composed
    faults.push(...plain.faults)
    return { place, fields: plain.fields }
  })
  return { rows: withIdentities(rows), faults, remarks: composedRemarks(composed) }
}

function fromSheet(file: UpstreamFile): UpstreamRead {
  const table = csvTable(file, { required: ['Year', 'Headline'], filled: [], html: HTML_COLUMNS })
  const faults = [...table.faults]
  let lastYear: { line: number; value: string } | null = null
  const rows = table.rows.map(({ line, cells }) => {
    const place: Place = { file: file.name, line, path: null }
    const { Year = '', Type = '', Month = '', Day = '' } = cells
    // A title, and a slide that is shown behind others, may have no date; any other one may not.
    if (Year === '' && Type !== 'title')
      faults.push(
        rowFault(
          place,
          'Year',
          '',
          lastYear && (Month !== '' || Day !== '')
            ? `is empty below ${JSON.stringify(lastYear.value)} of line ${lastYear.line}, as merged cells are saved`
            : 'is empty',
          'the year in each row, or Type title for the slide without a date',
        ),
      )
    if (Year !== '') lastYear = { line, value: Year }
    const fields = filledCells(Object.fromEntries(COLUMNS.map((column) => [column, cells[column] ?? ''])))
    return { place, fields }
  })
  return { rows: withIdentities(rows), faults, remarks: table.remarks }
}

/** A slide has no name of its own: it is told by its date and its headline, a repeated one by its number. */
function withIdentities(rows: readonly Omit<UpstreamRow, 'identity'>[]): UpstreamRow[] {
  const seen = new Map<string, number>()
  return rows.map(({ place, fields }) => {
    const { Year = '', Month = '', Day = '', Headline = '' } = fields
    const name = slug([Year, Month, Day, Headline].join(' '), 90) || 'slide'
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return { identity: number === 1 ? name : `${name}-${number}`, place, fields }
  })
}

/** A timeline of TimelineJS: a published Google sheet, the same as CSV, or JSON. */
export const timelinejs: Kind = {
  ...ONE_FILE,
  id: 'timelinejs',
  label: 'Timeline of TimelineJS (Knight Lab): a published Google sheet, CSV or JSON',
  licence: {
    name: 'that of whoever made the timeline; without one all rights are reserved',
    asks: 'take facts alone, tell them in words of your own, and cite what the slide cites',
  },
  tables: ['events', 'sources'],
  source: null,
  separate: true,
  parts: (given) => [sheetAsCsv(given)],
  read: ([file], { origin }: Reading) => {
    if (file === undefined) return { rows: [], faults: [], remarks: [] }
    const read = isJson(file) ? fromJson(file) : fromSheet(file)
    return { ...read, rows: read.rows.map((row) => ({ ...row, identity: `${origin}/${row.identity}` })) }
  },
  propose: ({ fields, place, identity }, known) => {
    if (fields.Type === 'title' || (fields.Year === undefined && fields.Headline === undefined))
      return leftOut('the title of the timeline')
    const date = slideDate(fields)
    if (date === null || date === '') {
      const value = [
        fields.Year,
        fields.Month,
        fields.Day,
        fields['End Year'],
        fields['End Month'],
        fields['End Day'],
      ]
        .filter((each) => each !== undefined)
        .join(' ')
      const allowed =
        'a year of four digits, a month from 1 to 12, a day that exists, and an end that is not before'
      return { outcome: 'faulty', faults: [rowFault(place, 'Year', value, 'is no date', allowed)] }
    }
    const page = fields.Media ? citedPage(fields.Media, 'a timeline', known) : null
    const cells = filledCells({ date, landmark: 'false', sources: page?.id ?? '' })
    return {
      outcome: 'proposed',
      proposal: {
        table: 'events',
        id: {
          stem: `event-${date.split('/')[0]}-${slug(fields.Headline ?? '', 50) || 'slide'}`,
          form: 'named',
        },
        cells,
        told: Object.keys(cells).filter((column) => column !== 'landmark'),
        unknown: [],
        sources: page?.row ? [page.row] : [],
        words: `${fields.Headline ?? ''} ${fields.Text ?? ''}`,
        set: identity,
      },
    }
  },
}
