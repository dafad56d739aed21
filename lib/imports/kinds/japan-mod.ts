import { z } from 'zod'
import type { Fault } from '@/lib/ledger/load/fault'
import { LANDINGS } from '@/lib/ledger/schema/vocabulary'
import { isDay } from '@/lib/ledger/time/edtf'
import { filledCells } from '../filled-cells'
import { type Kind, ONE_FILE } from '../kind'
import { utcOfKorean } from '../korean-day'
import { leftOut } from '../proposal'
import { jsonDocument } from '../reading/json-document'
import { composedRemarks, plainFields } from '../reading/plain-fields'
import { type Place, rowFault, type UpstreamFile, type UpstreamRead, type UpstreamRow } from '../upstream'
import { launchNote } from './launch-note'

const day = z.string().refine(isDay, 'a day such as 2026-10-03')
const TIME = /^(?:[01]\d|2[0-3])(?::[0-5]\d)?$/
const REPORT = z.looseObject({
  id: z
    .string()
    .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}[a-z]?$/, 'the day and letter of the report, such as 2026-10-03d'),
  published: day,
  timesJst: z.array(z.string().regex(TIME, 'a time such as 06:36, or an hour such as 06')),
  launchJst: z.iso
    .datetime({ offset: true, error: 'the time of the launch, such as 2026-10-03T06:36:00+09:00' })
    .endsWith('+09:00', 'the time of the launch in Japan, such as 2026-10-03T06:36:00+09:00'),
  count: z.int().min(1).max(50).nullable(),
  countNote: z.string().nullable(),
  weapon: z.string(),
  rangeKm: z.array(z.number().positive()),
  rangeBound: z.string().nullable(),
  apogeeKm: z.array(z.number().positive()),
  apogeeBound: z.string().nullable(),
  landing: z.string().nullable(),
  htmlUrl: z.url({ protocol: /^https?$/, error: 'the address of the report' }),
})
const SHAPE = z.object({
  reports: z.array(REPORT, 'reports, a list of launch reports of the ministry'),
})
type Report = z.output<typeof REPORT>

const TITLE = '北朝鮮のミサイル等関連情報'
const CLASSES: Readonly<Record<string, string>> = { 'icbm-class': 'ICBM', satellite: 'SLV' }

/** What a report counts is its own launches, of a salvo that the ledger may number otherwise. */
const NOT_COMPARED = ['note', 'salvo_index', 'salvo_size', 'date_kst']

/** How many launches of a report can be told from each other. */
const launches = ({ count, rangeKm, timesJst }: Report): number =>
  Math.max(count ?? 0, rangeKm.length, rangeKm.length > 1 ? timesJst.length : 0, 1)

/** The fields of one launch: what the report says of all, and of this one. */
function launchFields(report: Report, at: number, later: string | null): Readonly<Record<string, unknown>> {
  const { timesJst, rangeKm, apogeeKm, textJa: _, ...rest } = report
  const total = launches(report)
  const own = <V>(values: readonly V[]): V | undefined =>
    values.length === total || values.length === 1 ? (values[values.length === 1 ? 0 : at] as V) : values[at]
  // One range of two launches is that of one of them, or the longest: which is not said.
  const shared = <V>(values: readonly V[]) =>
    values.length === 1 && total > 1 && at > 0 ? undefined : own(values)
  return {
    ...rest,
    launch: `${at + 1} of ${total}`,
    timeJst: own(timesJst),
    rangeKm: shared(rangeKm),
    apogeeKm: shared(apogeeKm),
    replacedBy: later,
  }
}

/** The report that came later about the same minute: the first one is made while the missile still flies. */
const laterReport = (reports: readonly Report[], report: Report): string | null =>
  reports.find(({ launchJst, id }) => launchJst === report.launchJst && id > report.id)?.id ?? null

function read(file: UpstreamFile): UpstreamRead {
  const { value, faults: broken } = jsonDocument(file, SHAPE)
  if (value === null) return { rows: [], faults: broken, remarks: [] }
  const faults: Fault[] = []
  const rows: UpstreamRow[] = []
  const seen = new Map<string, number>()
  let composed = 0
  value.reports.forEach((report, number) => {
    const place: Place = { file: file.name, line: null, path: `reports[${number}]` }
    const before = seen.get(report.id)
    if (before !== undefined)
      faults.push(
        rowFault(
          place,
          'id',
          report.id,
          `is already the id of reports[${before}]`,
          'an id of its own for each report',
        ),
      )
    seen.set(report.id, number)
    const later = laterReport(value.reports, report)
    for (let at = 0; at < launches(report); at++) {
      const plain = plainFields(place, launchFields(report, at, later))
      composed += plain.composed
      faults.push(...plain.faults)
      rows.push({ identity: `${report.id}-${at + 1}`, place, fields: plain.fields })
    }
  })
  return { rows, faults, remarks: composedRemarks(composed) }
}

/** The launch reports of the Ministry of Defense of Japan, as JSON. */
export const japanMod: Kind = {
  ...ONE_FILE,
  id: 'japan-mod',
  label: 'Launch reports of the Ministry of Defense of Japan, as JSON',
  licence: {
    name: 'Public Data License of the Government of Japan 1.0',
    asks: 'name the ministry and the page of each report, and say that its facts were put into a table here',
  },
  tables: ['missile-tests', 'sources'],
  source: null,
  read: ([file]) => (file ? read(file) : { rows: [], faults: [], remarks: [] }),
  propose: ({ fields }, known) => {
    const { id = '', launchJst = '', published = '', htmlUrl = '', weapon = '', replacedBy } = fields
    if (replacedBy)
      return leftOut('a first report, made while the missile flew; a later one of the same launch is here')
    const minute = fields.timeJst?.length === 5 ? fields.timeJst : ''
    const local = launchJst.slice(0, 10)
    const first = launchJst.slice(11, 16)
    // The times of a salvo are those of one night: one that is earlier in the day is of the next day.
    const daysLater = minute !== '' && minute < first ? 1 : 0
    const utc = utcOfKorean(local, minute || first, daysLater)
    const existing = known.sourceAt(htmlUrl)
    const source = existing ?? `jpn-mod-${published}-${id.slice(8)}`
    const cells = filledCells({
      date: utc?.date ?? '',
      date_kst: utc?.local ?? local,
      time_utc: minute === '' ? '' : (utc?.time ?? ''),
      salvo_index: fields.launch?.split(' ')[0] ?? '1',
      salvo_size: fields.countNote === 'exact' || fields.countNote === 'total' ? (fields.count ?? '') : '',
      class: CLASSES[weapon] ?? '',
      apogee_km: fields.apogeeKm ?? '',
      distance_km: fields.rangeKm ?? '',
      landing: fields.landing !== undefined && Object.hasOwn(LANDINGS, fields.landing) ? fields.landing : '',
      sources: source,
      note: launchNote(fields),
    })
    return {
      outcome: 'proposed',
      proposal: {
        table: 'missile-tests',
        id: { stem: utc?.date ?? local, form: 'numbered' },
        cells,
        told: Object.keys(cells).filter((column) => !NOT_COMPARED.includes(column)),
        unknown: [],
        sources:
          existing !== null
            ? []
            : [
                {
                  id: source,
                  title: TITLE,
                  titled: 'stated',
                  publisher: 'Ministry of Defense of Japan',
                  kind: 'government',
                  url: htmlUrl,
                  published,
                  verified: 'cited',
                  relay: 'direct',
                },
              ],
        words: '',
        set: id,
      },
    }
  },
}
