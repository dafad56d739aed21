import type { Estimate, Indicator } from '@/lib/ledger/schema/rows'
import { dateWords, whenWords } from '../dates'
import { amountWords, innerWords, quantityWords } from '../quantities'
import { CLAIM_PHRASES, UNTIMED } from './claim-phrases'

type Claim = Pick<Estimate, 'indicator' | 'about' | 'asserted' | 'low' | 'best' | 'high' | 'qualifier'>
type Measured = Pick<Indicator, 'label' | 'unit' | 'measure'>

/** Units that a phrase does not name. */
const UNITS_SAID: ReadonlySet<Indicator['unit']> = new Set([
  '%',
  'KRW',
  'USD',
  'barrels',
  'hectares',
  'kt',
  't',
])

const isPeriod = (about: string) => about.includes('/')
const isDay = (about: string) => /^\d{4}-\d{2}-\d{2}~?$/.test(about)

/** The time of a claim, unless it is that of the statement: `as of 5 January 2025`, `in 2024`, `by 31 December 2024`. */
function aboutWords(
  { indicator, about, asserted }: Claim,
  phrase: string,
  measure: Indicator['measure'],
): string {
  if (about === asserted || UNTIMED.has(indicator)) return ''
  if (isPeriod(about)) return whenWords(about)
  if (/\b(?:would|expected)\b/.test(phrase)) return isDay(about) ? `by ${dateWords(about)}` : whenWords(about)
  return measure === 'stock' ? `as of ${dateWords(about)}` : whenWords(about)
}

/** The amount as the phrase needs it: with its unit or without, `none` or `no` for an exact 0. */
function amountIn(phrase: string, claim: Claim, unit: Indicator['unit']): string {
  const isNone = claim.qualifier === 'exact' && claim.best === 0
  if (UNITS_SAID.has(unit)) {
    const [quantity = '', best] = quantityWords(claim, unit).split(/, (?=best estimate )/)
    return best === undefined ? quantity : `${quantity} (${best})`
  }
  if (isNone) return /^# (?:\{|had |were )/.test(phrase) ? 'none' : 'no'
  return `${amountWords(claim)}${innerWords(claim).replace(/^, (.*)$/, ' ($1)')}`
}

/** Whether the amount takes a noun in the singular. */
const isOne = ({ low, best, high, qualifier }: Claim) =>
  qualifier === 'range' ? false : (best ?? low ?? high) === 1

/** What a claim says, after "said": `at least 6,000 had been killed`, else `“Housing, annual”: 10,000 flats`. */
export function claimClause(claim: Claim, indicator: Measured | null): string {
  const { label, unit, measure } = indicator ?? {
    label: claim.indicator,
    unit: 'persons',
    measure: 'stock',
  }
  const phrase = CLAIM_PHRASES[claim.indicator]
  if (phrase === undefined) {
    const about = claim.about === claim.asserted ? '' : `, ${whenWords(claim.about)}`
    return `“${label}”: ${quantityWords(claim, unit)}${about}`
  }
  const when = aboutWords(claim, phrase, measure)
  return (phrase.includes('@') ? phrase : `${phrase} @`)
    .replace(/\[([^[\]]*)\]/g, isPeriod(claim.about) ? '$1' : '')
    .replace(/\{([^{|}]*)\|([^{|}]*)\}/g, isOne(claim) ? '$1' : '$2')
    .replace('#', () => amountIn(phrase, claim, unit))
    .replace('@', () => when)
    .replace(/ {2,}/g, ' ')
    .trim()
}
