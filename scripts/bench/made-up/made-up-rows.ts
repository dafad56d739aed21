import type { Cells } from '@/lib/ledger/revisions/canonical'
import { chanceOf } from './chance'
import { madeUpDate, madeUpPeriod, soonAfter } from './made-up-dates'
import { madeUpWords } from './made-up-words'

/** The tables that can be grown. */
export type GrownTable = 'estimates' | 'events'

/** Makes the row of a number, from 0: the same row each time. */
export type MadeUpRow = (position: number) => Cells

const DIGITS = 7
const numbered = (position: number) => String(position + 1).padStart(DIGITS, '0')

/** Columns that are taken together from one real row, so that every rule of rows holds. */
const picked = (row: Cells, columns: readonly string[]): Cells =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? '']))

const KIND_OF_EVENT = [
  'topic',
  'kind',
  'domain',
  'system',
  'level',
  'contact',
  'counterpart',
  'actors',
  'flow',
]

/** Events after the patterns of real ones; `rows` are rows of the ledger that the newest revision shows. */
const madeUpEvents =
  (rows: readonly Cells[], since: string): MadeUpRow =>
  (position) => {
    const chance = chanceOf(position)
    const { date, last } = madeUpDate(chance)
    return {
      id: `made-up-${numbered(position)}`,
      date,
      reported: chance.percent(33) ? soonAfter(chance, last) : '',
      ...picked(chance.of(rows), KIND_OF_EVENT),
      ...picked(chance.of(rows), ['people']),
      ...picked(chance.of(rows), ['place']),
      headline: `Made-up event ${position + 1}: ${madeUpWords(chance, 4 + chance.below(4))}`,
      detail: chance.percent(80) ? `Of no report: ${madeUpWords(chance, 8 + chance.below(6))}.` : '',
      landmark: chance.below(300) === 0 ? 'true' : 'false',
      ...picked(chance.of(rows), ['sources']),
      caveats: chance.percent(10) ? (chance.of(rows).caveats ?? '') : '',
      since,
      until: '',
    }
  }

const decimalsOf = (cell: string) => cell.split('.')[1]?.length ?? 0

/** A number with some decimals that keeps its sign, and is never 0. */
function scaled(cell: string, factor: number, decimals: number): string {
  const value = Number(cell)
  if (cell === '' || value === 0) return cell
  const least = 10 ** -decimals
  const size = Math.max(Math.abs(value) * factor, least)
  return String(Number((Math.sign(value) * size).toFixed(decimals)))
}

const madeUpClaims =
  (rows: readonly Cells[], since: string): MadeUpRow =>
  (position) => {
    // Not the chance of the event with this number.
    const chance = chanceOf(position + 2 ** 30)
    const { last } = madeUpDate(chance)
    const like = chance.of(rows)
    const factor = 0.5 + chance.below(1000) / 1000
    const numbers = [like.low ?? '', like.best ?? '', like.high ?? '']
    // Rounded alike, so that the best estimate stays within the range.
    const [low, best, high] = numbers.map((cell) =>
      scaled(cell, factor, Math.max(...numbers.map(decimalsOf))),
    )
    return {
      id: `made-up-claim-${numbered(position)}`,
      ...picked(like, ['indicator']),
      ...picked(chance.of(rows), ['claimant']),
      attribution: '',
      asserted: chance.percent(90) ? last : last.slice(0, 7),
      about: madeUpPeriod(chance, last),
      low: low ?? '',
      best: best ?? '',
      high: high ?? '',
      ...picked(like, ['qualifier']),
      ...picked(chance.of(rows), ['sources']),
      note: `Made-up claim ${position + 1}: ${madeUpWords(chance, 6 + chance.below(6))}.`,
      caveats: chance.percent(10) ? (like.caveats ?? '') : '',
      since,
      until: '',
    }
  }

export const MADE_UP = { estimates: madeUpClaims, events: madeUpEvents } as const
