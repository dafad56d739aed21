import { largeTable, lineAt } from '../columns/large-entries'
import type {
  CoverageRow,
  Estimate,
  Event,
  MissileTest,
  Place,
  Row,
  SeriesValue,
  Source,
  Table,
} from '../schema/rows'
import type { MEASURES, QUALIFIERS } from '../schema/vocabulary'
import { daysAfter, firstDay, lastDay } from '../time/edtf'
import type { Fault } from './fault'
import { nameRuleFaults } from './name-faults'
import { type Entries, fileOf } from './parse'
import { readingRuleFaults } from './reading-faults'
import type { RowFault } from './row-faults'

type Measure = keyof typeof MEASURES

/** Which of low, best and high each qualifier fills; `?` may be filled. */
const FILLS = {
  exact: { low: '', best: 'filled', high: '' },
  about: { low: '', best: 'filled', high: '' },
  'at-least': { low: 'filled', best: '', high: '' },
  'at-most': { low: '', best: '', high: 'filled' },
  range: { low: 'filled', best: '?', high: 'filled' },
} as const satisfies Record<keyof typeof QUALIFIERS, Record<'low' | 'best' | 'high', '' | 'filled' | '?'>>

const ENDS = ['low', 'best', 'high'] as const
const written = (value: number | null) => (value === null ? '' : String(value))

function orderFaults(row: { low: number | null; high: number | null; best?: number | null }): RowFault[] {
  const { low, high, best = null } = row
  if (low !== null && high !== null && low > high)
    return [{ column: 'low', value: String(low), reason: 'is more than high', allowed: `at most ${high}` }]
  if (best !== null && ((low !== null && best < low) || (high !== null && best > high))) {
    const allowed = `from ${low} to ${high}`
    return [{ column: 'best', value: String(best), reason: 'lies outside low and high', allowed }]
  }
  return []
}

function estimateFaults(row: Estimate, measure: Measure | undefined): RowFault[] {
  const faults = orderFaults(row)
  for (const end of ENDS) {
    const fills = FILLS[row.qualifier][end]
    const allowed = `with ${row.qualifier}: ${ENDS.filter((each) => FILLS[row.qualifier][each] === 'filled').join(' and ')} filled`
    if (fills === 'filled' && row[end] === null)
      faults.push({
        column: end,
        value: '',
        reason: 'is empty, but the qualifier needs a number',
        allowed,
      })
    if (fills === '' && row[end] !== null)
      faults.push({
        column: end,
        value: written(row[end]),
        reason: 'does not match the qualifier',
        allowed,
      })
    // An exact claim of 0 is evidence; any other 0 was entered for an unknown.
    if (row[end] === 0 && !(end === 'best' && row.qualifier === 'exact')) {
      const none = 'an empty cell for an unknown; 0 only as best of an exact claim of none'
      faults.push({ column: end, value: '0', reason: 'stands for an unknown quantity', allowed: none })
    }
  }
  return [...faults, ...negativeFaults(row, ENDS, measure)]
}

function negativeFaults<C extends string>(
  row: Readonly<Record<C, number | null>>,
  columns: readonly C[],
  measure: Measure | undefined,
): RowFault[] {
  if (measure === undefined || measure === 'rate' || measure === 'share') return []
  return columns
    .filter((column) => (row[column] ?? 0) < 0)
    .map((column) => {
      const allowed = 'less than 0 only for indicators that measure a rate or a share'
      return { column, value: written(row[column]), reason: `is less than 0 for a ${measure}`, allowed }
    })
}

function seriesFaults(row: SeriesValue, measure: Measure | undefined): RowFault[] {
  const faults = [...orderFaults(row), ...negativeFaults(row, ['value', 'low', 'high'], measure)]
  if (row.value === null && (row.low === null || row.high === null))
    faults.push({
      column: 'value',
      value: '',
      reason: 'is empty',
      allowed: 'a value, or both low and high',
    })
  return faults
}

/** Kinds by which one side alone speaks: what they tell is no contact. */
const ONE_SIDED: readonly Event['kind'][] = ['statement', 'denial', 'praise']

function eventFaults({ contact, counterpart, level, kind }: Event): RowFault[] {
  if (contact === null) return []
  const empty = (['counterpart', 'level'] as const).filter(
    (column) => ({ counterpart, level })[column] === null,
  )
  return [
    ...empty.map((column) => ({
      column,
      value: '',
      reason: 'is empty, but the row is a contact',
      allowed: 'with whom the contact was, and how high',
    })),
    ...(ONE_SIDED.includes(kind)
      ? [
          {
            column: 'contact',
            value: contact,
            reason: `does not match the kind ${kind}`,
            allowed: `an empty cell for ${ONE_SIDED.join(', ')}`,
          },
        ]
      : []),
  ]
}

function placeFaults({ lat, lon }: Place): RowFault[] {
  const allowed = 'both known or both empty'
  if ((lat === null) !== (lon === null))
    return [
      {
        column: lat === null ? 'lat' : 'lon',
        value: '',
        reason: 'is empty, but the other coordinate is given',
        allowed,
      },
    ]
  if (lat === 0 && lon === 0)
    return [
      {
        column: 'lat',
        value: '0',
        reason: 'lies at 0, 0 in the Atlantic',
        allowed: 'empty cells for unknown',
      },
    ]
  return []
}

function testFaults({ salvo_index, salvo_size, date, date_kst }: MissileTest): RowFault[] {
  const faults: RowFault[] = []
  if (salvo_size !== null && salvo_index > salvo_size) {
    const allowed = `at most the salvo_size ${salvo_size}`
    faults.push({
      column: 'salvo_index',
      value: String(salvo_index),
      reason: 'is more than salvo_size',
      allowed,
    })
  }
  const first = firstDay(date)
  const nextDay = daysAfter(lastDay(date) ?? '9999-12-30', 1)
  if (date_kst !== null && ((first !== null && date_kst < first) || date_kst > nextDay)) {
    const allowed = `the Korean day of the UTC date ${date}: that day or the next`
    faults.push({ column: 'date_kst', value: date_kst, reason: 'does not match date', allowed })
  }
  return faults
}

function sourceFaults({ title, titled, url, verified }: Source): RowFault[] {
  const faults: RowFault[] = []
  if (/^\[.*\]$/.test(title) !== (titled !== 'stated')) {
    const allowed = 'stated for a published title, described or unseen for a [description] in brackets'
    faults.push({ column: 'titled', value: titled, reason: 'does not match the title', allowed })
  }
  if (url === null && verified !== 'seed')
    faults.push({
      column: 'url',
      value: '',
      reason: 'is empty',
      allowed: 'an address, unless verified is seed',
    })
  return faults
}

function coverageFaults({ from, to }: CoverageRow): RowFault[] {
  return from > to ? [{ column: 'to', value: to, reason: 'is before from', allowed: `${from} or later` }] : []
}

/** What the rules have to know of other rows: the measure of an indicator. */
export type MeasureOf = (indicator: string) => Measure | undefined

type Rules = { readonly [T in Table]?: (row: Row<T>, measureOf: MeasureOf) => RowFault[] }

const RULES: Rules = {
  sources: sourceFaults,
  places: placeFaults,
  estimates: (row, measureOf) => estimateFaults(row, measureOf(row.indicator)),
  events: eventFaults,
  'missile-tests': testFaults,
  coverage: coverageFaults,
  checks: readingRuleFaults,
  names: nameRuleFaults,
  series: (row, measureOf) => seriesFaults(row, measureOf(row.indicator)),
}

/** The tables with rules, in the order in which their faults are told. */
const RULED = Object.keys(RULES) as Table[]

/** Faults in the combination of the cells of one row, whose cells are valid one by one. */
export function ruleFaults<T extends Table>(table: T, row: Row<T>, measureOf: MeasureOf): RowFault[] {
  return (
    (RULES as { readonly [table: string]: ((row: Row<T>, measureOf: MeasureOf) => RowFault[]) | undefined })[
      table
    ]?.(row, measureOf) ?? []
  )
}

/** The measures of the indicators of a ledger. */
export function measuresIn({ indicators }: Pick<Entries, 'indicators'>): MeasureOf {
  const measures = new Map(indicators.map(({ row }) => [row?.id, row?.measure]))
  return (indicator) => measures.get(indicator)
}

/** Faults in the combination of the cells of each row. */
export function rowRuleFaults(entries: Entries): Fault[] {
  const measureOf = measuresIn(entries)
  const faults: Fault[] = []
  for (const table of RULED) {
    const judge = (row: Row, line: number) => {
      for (const fault of ruleFaults(table, row, measureOf))
        faults.push({ file: fileOf(table), line, ...fault })
    }
    const large = largeTable(entries, table)
    if (large === null) {
      for (const { line, row } of entries[table]) if (row !== null) judge(row, line)
    } else for (const [position, row] of large.rows().entries()) judge(row, lineAt(position))
  }
  return faults
}
