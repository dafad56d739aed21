import type { Indicator } from '@/lib/ledger/schema/rows'
import { commaWords, countWords, listWords } from './counts'
import { dateWords, whenWords } from './dates'
import { quantityWords } from './quantities'

/** A published value of a series; all null where it is unknown, `value` null where only a range is known. */
interface Value {
  readonly period: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

type Unit = Indicator['unit']

function valueWords({ value, low, high }: Value, unit: Unit): string {
  return quantityWords({ best: value, low, high, qualifier: value === null ? 'range' : 'exact' }, unit)
}

interface ValueFacts {
  readonly claimant: string
  readonly value: Value
  readonly unit: Unit
  readonly sources: number
}

/** A value, for tooltips and screen readers. */
export function valueLabel({ claimant, value, unit, sources }: ValueFacts): string {
  return `${claimant}: ${valueWords(value, unit)} ${whenWords(value.period)}; ${countWords(sources, 'source')}`
}

/** A value within a sentence. */
interface NamedValue extends Value {
  /** What weakens it; empty for one that was said as such. */
  readonly remark: string
}

interface LineFacts {
  readonly name: string
  readonly claimant: string
  readonly unit: Unit
  readonly newest: NamedValue
  /** The lowest and the highest value of a line, the first of equals; null where points are not joined. */
  readonly extent: {
    readonly lowest: NamedValue
    readonly highest: NamedValue
    readonly periods: number
  } | null
}

const endWords = (value: NamedValue, unit: Unit) =>
  `${valueWords(value, unit)} (${commaWords([dateWords(value.period), value.remark])})`

/** The newest value of a line, and its position in the line's extent. */
function lineWords({ name, claimant, unit, newest, extent }: LineFacts): string {
  const now = `${name} ${valueWords(newest, unit)} ${whenWords(newest.period)} (${commaWords([claimant, newest.remark])})`
  if (extent === null) return now
  const { lowest, highest, periods } = extent
  if (lowest.value === highest.value)
    return `${now}, as in each of the other ${countWords(periods - 1, 'period')}`
  return `${now}, between ${endWords(lowest, unit)} and ${endWords(highest, unit)}`
}

/** The newest values; `noun` follows "value of". */
export function seriesSummary(lines: readonly LineFacts[], noun: string, asOf: string): string {
  const day = dateWords(asOf)
  if (lines.length === 0) return `No value of ${noun} matching this view was known by ${day}.`
  return `Known by ${day}: ${lines.map(lineWords).join('; ')}.`
}

interface GapFacts {
  readonly indicator: string
  readonly claimant: string
  readonly values: number
  /** Whether there are enough values for a line. */
  readonly joined: boolean
  readonly missingYears: readonly string[]
}

/** What is missing from a line; null if nothing is. */
export function gapRemark({ indicator, claimant, values, joined, missingYears }: GapFacts): string | null {
  const whose = `“${indicator}” by ${claimant}`
  const lacking = missingYears.length === 0 ? [] : [`no value for ${listWords(missingYears)} is recorded`]
  if (joined) return lacking.length === 0 ? null : `${whose}: ${lacking.join()}, so the line is broken there.`
  const few = `${countWords(values, 'value')}, too few for a line, so only points are drawn`
  return `${whose}: ${[few, ...lacking].join('; ')}.`
}
