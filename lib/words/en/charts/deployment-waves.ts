import { capitalised, countWords } from '../counts'
import { dateWords } from '../dates'
import { amountWords, innerWords, type Quantity } from '../quantities'

/** The size of a wave and its claimant, beside its bar: `About 3,000, ROK NIS`. */
export function waveText(size: Quantity, claimant: string, announced: boolean): string {
  return `${capitalised(amountWords(size) + innerWords(size))}${announced ? ' expected' : ''}, ${claimant}`
}

interface WavesFacts {
  readonly claims: number
  readonly asOf: string
  /** The waves whose size is claimed, with the range of each. */
  readonly sizes: readonly { readonly wave: string; readonly range: string }[]
}

export function wavesSummary({ claims, asOf, sizes }: WavesFacts): string {
  const day = dateWords(asOf)
  if (claims === 0) return `No claim about a wave of troops matching this view was known by ${day}.`
  const counted = `${capitalised(countWords(claims, 'claim'))} about the size of waves, shipments and units of engineers ${claims === 1 ? 'was' : 'were'} known by ${day}`
  const ranges = sizes.map(({ wave, range }) => `${range} for the ${wave}`)
  return ranges.length === 0 ? `${counted}.` : `${counted}; current claims give ${ranges.join(' and ')}.`
}
