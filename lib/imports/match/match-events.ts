import type { Cells } from '@/lib/ledger/revisions/canonical'
import { listItems } from '@/lib/ledger/schema/list-items'
import type { KnownLedger } from '../known-ledger'
import type { Proposal } from '../proposal'
import { dayIndex, daysApart, daysOf, isOneDay } from './day-index'
import type { Found } from './found'
import { likeness, weightsOf, wordsOf } from './likeness'

/** Days between two dates of one event: that of the day and that of its report, or those of two time zones. */
const NEAR = 2
const CERTAIN = 3
const LIKELY = 1.5
/** The shares of words from which texts are alike, and much alike. */
const ALIKE = 0.3
const MUCH_ALIKE = 0.55

interface Sign {
  readonly weight: number
  readonly words: string
  /** Whether it is about what happened, and not only about when, where and with whom. */
  readonly telling: boolean
}

const shared = (one: string | undefined, other: string | undefined) =>
  listItems(one).filter((item) => listItems(other).includes(item))

/** Whether a text has all words of a name. */
function names(text: string, name: string): boolean {
  const [there, words] = [wordsOf(text), [...wordsOf(name)]]
  return words.length > 0 && words.every((word) => there.has(word))
}

/** The days on which this upstream has one row, and one row of the ledger rests on it: the two are each other's. */
function daysOfPairs(
  proposals: readonly Proposal[],
  rows: readonly Cells[],
  source: string | null,
): ReadonlySet<string> {
  const lone = (dates: readonly string[]) => {
    const seen = new Map<string, number>()
    for (const date of dates) seen.set(date, (seen.get(date) ?? 0) + 1)
    return [...seen].flatMap(([date, count]) => (count === 1 ? [date] : []))
  }
  const resting = rows.filter(({ sources }) => source !== null && listItems(sources).includes(source))
  const theirs = new Set(lone(proposals.map(({ cells }) => cells.date ?? '')))
  return new Set(lone(resting.map(({ date = '' }) => date)).filter((date) => theirs.has(date)))
}

interface Known {
  readonly pairs: ReadonlySet<string>
  readonly nameOf: (table: 'people' | 'places', id: string) => string
  readonly weight: (word: string) => number
  readonly source: string | null
}

function signs(
  { cells, words, told }: Proposal,
  row: Cells,
  { nameOf, weight, source, pairs }: Known,
): Sign[] {
  const found: Sign[] = []
  const add = (weight: number, text: string, telling = false) => found.push({ weight, words: text, telling })
  const compare = (column: string, same: number, other: number, noun: string) => {
    if (!cells[column] || !row[column]) return
    // What was only guessed of upstream speaks against a row less than what it tells.
    if (cells[column] !== row[column]) add(told.includes(column) ? other : other / 3, `another ${noun}`)
    else if (same > 0) add(same, `the same ${noun}`)
  }
  compare('counterpart', 1, -1.5, 'counterpart')
  compare('contact', 1, -1, 'form of contact')
  compare('domain', 1, -1.5, 'domain')
  compare('topic', 0, -0.5, 'topic')
  if (cells.kind && cells.kind === row.kind) add(0.5, 'the same kind')
  if (cells.place && row.place) compare('place', 1.5, -0.5, 'place')
  else if (row.place && names(words, nameOf('places', row.place).split(/[,(]/)[0] ?? ''))
    add(1, 'names its place')
  const people = shared(cells.people, row.people)
  if (people.length > 0) add(1.5, 'the same people')
  else if (listItems(row.people).some((id) => names(words, nameOf('people', id)))) add(1, 'names its people')
  const systems = listItems(row.system)
  if (shared(cells.system, row.system).length > 0 || systems.some((system) => names(words, system)))
    add(1.5, 'names its system', true)
  const text = `${row.headline ?? ''} ${row.detail ?? ''} ${row.system ?? ''}`
  const alike = likeness(text, words, weight)
  if (alike >= MUCH_ALIKE) add(2, 'much the same words', true)
  else if (alike >= ALIKE) add(1, 'some of the same words', true)
  if (source !== null && listItems(row.sources).includes(source)) {
    add(1.5, 'rests on this upstream', true)
    if (row.date === cells.date && pairs.has(row.date ?? '')) add(2, 'the only row of that day in both', true)
  }
  return found
}

/** The events of the ledger that each proposal may be, the most likely first, three at most. */
export function matchEvents(
  proposals: readonly Proposal[],
  known: KnownLedger,
  source: string | null,
): ReadonlyMap<Proposal, readonly Found[]> {
  const rows = known.rows('events')
  const near = dayIndex(rows, ['date', 'reported'])
  const weight = weightsOf([
    ...rows.map(({ headline, detail, system }) => `${headline ?? ''} ${detail ?? ''} ${system ?? ''}`),
    ...proposals.map(({ words }) => words),
  ])
  const context = {
    nameOf: (table: 'people' | 'places', id: string) => known.row(table, id)?.name ?? '',
    weight,
    source,
    pairs: daysOfPairs(proposals, rows, source),
  }
  return new Map(
    proposals.map((proposal) => {
      const days = daysOf(proposal.cells.date ?? '')
      const candidates = days === null ? [] : near(days, NEAR)
      const judged = candidates.flatMap((row) => {
        const its = daysOf(row.date ?? '')
        const reported = daysOf(row.reported ?? '')
        if (days === null || its === null) return []
        const gap = Math.min(
          daysApart(days, its),
          reported === null ? Number.POSITIVE_INFINITY : daysApart(days, reported),
        )
        if (gap > NEAR) return []
        const found = signs(proposal, row, context)
        const score = found.reduce((sum, { weight: each }) => sum + each, 0)
        const sameDay = gap === 0 && isOneDay(days) && isOneDay(its) && days.first === its.first
        // On one day one leader does many things in one place.
        const telling = wordsOf(proposal.words).size === 0 || found.some((sign) => sign.telling)
        const certain = sameDay && telling && score >= CERTAIN
        if (!certain && score < LIKELY + gap) return []
        const when = sameDay
          ? 'the same day'
          : gap === 0
            ? 'dates that meet'
            : gap === 1
              ? 'a day apart'
              : `${gap} days apart`
        return [{ row, score: score - gap, certain, why: [when, ...found.map(({ words }) => words)] }]
      })
      judged.sort((one, other) => other.score - one.score)
      const best = judged.slice(0, 3).map(
        ({ row, certain, why }, at): Found => ({
          row,
          certainty: certain && at === 0 ? 'certain' : 'likely',
          why,
        }),
      )
      return [proposal, best]
    }),
  )
}
