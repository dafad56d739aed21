import 'server-only'
import { isDay } from '@/lib/ledger/time/edtf'
import { filledCells } from '../filled-cells'
import { type Kind, ONE_FILE } from '../kind'
import { leftOut } from '../proposal'
import { csvTable } from '../reading/csv-table'
import { slug } from '../slug'
import { rowFault, type UpstreamFile, type UpstreamRead } from '../upstream'
import { citedPage } from './cited-page'

const SOURCE = 'csis-provocations'
const COLUMNS = ['date', 'type', 'event', 'description', 'resources'] as const

/** What a label of the list means here: the first pattern that it has decides. */
const SUBJECTS = [
  [/nuclear test|detonation device/i, { kind: 'test', domain: 'nuclear' }],
  [/cruise/i, { kind: 'test', domain: 'cruise' }],
  [/engine test/i, { kind: 'engine-test', domain: 'ballistic' }],
  [/satellite launch/i, { kind: 'launched', domain: 'space' }],
  [/surface-to-air|anti-aircraft/i, { kind: 'test', domain: 'air-defence' }],
  [/underwater|submarine$/i, { kind: 'test', domain: 'naval' }],
  [/ballistic|missile launch|missile\/|MIRV|reentry|rentry/i, { kind: 'test', domain: 'ballistic' }],
  [/rocket|MLRS|tactical weapons/i, { kind: 'test', domain: 'ground' }],
  [/uranium|reactor|NPT/i, { kind: 'statement', domain: 'nuclear' }],
] as const

function read(file: UpstreamFile): UpstreamRead {
  const table = csvTable(file, { required: COLUMNS, filled: ['date', 'event'], html: [] })
  const faults = [...table.faults]
  const seen = new Map<string, number>()
  // The newest row stands first: numbered from the end, a row keeps its number when others are added.
  const rows = [...table.rows].reverse().map(({ line, cells }) => {
    const place = { file: file.name, line, path: null }
    const { date = '', event = '' } = cells
    if (date !== '' && !isDay(date))
      faults.push(
        rowFault(
          place,
          'date',
          date,
          'is no day',
          'a day such as 2024-05-29; the order of day and month is never guessed',
        ),
      )
    const name = `${date}-${slug(event)}`
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    const fields = filledCells(Object.fromEntries(COLUMNS.map((column) => [column, cells[column] ?? ''])))
    return { identity: number === 1 ? name : `${name}-${number}`, place, fields }
  })
  return { rows: rows.reverse(), faults, remarks: table.remarks }
}

/** The list of provocations of CSIS Beyond Parallel, in the mirror of stiles. Its texts are never copied into cells. */
export const csisProvocations: Kind = {
  ...ONE_FILE,
  id: 'csis-provocations',
  label: 'Database of North Korean Provocations of CSIS, as CSV (stiles/north-korea-provocations)',
  licence: {
    name: 'CC0 1.0 (the mirror; the texts are those of CSIS)',
    asks: 'name CSIS Beyond Parallel as the source, and tell events in words of your own',
  },
  tables: ['events'],
  source: SOURCE,
  read: ([file]) => (file ? read(file) : { rows: [], faults: [], remarks: [] }),
  propose: ({ fields, identity }, known) => {
    const { date = '', event = '', description = '', resources = '' } = fields
    const subject = SUBJECTS.find(([pattern]) => pattern.test(event))?.[1]
    if (subject === undefined)
      return leftOut('no test or launch of a weapon: an incursion, an exchange of fire, balloons or the like')
    const page = citedPage(resources, SOURCE, known)
    const cells = filledCells({
      date,
      topic: 'weapons',
      ...subject,
      actors: 'PRK',
      landmark: 'false',
      // The links of the list are partly those of the row above, so they are offered and not cited.
      sources: SOURCE,
    })
    return {
      outcome: 'proposed',
      proposal: {
        table: 'events',
        id: { stem: `weapons-${slug(identity, 100)}`, form: 'named' },
        cells,
        told: ['date', 'sources'],
        unknown: [],
        sources: page?.row ? [page.row] : [],
        words: `${event} ${description}`,
        set: identity,
      },
    }
  },
}
