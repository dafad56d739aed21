import { capitalised, countWords } from '../counts'
import { dateWords } from '../dates'
import { type Quantity, quantityWords } from '../quantities'

/** The size of a wave and its claimant, beside its bar: `About 3,000, ROK NIS`. */
export function waveText(size: Quantity, claimant: string, announced: boolean): string {
  const persons = quantityWords(size, 'persons').replace(/ persons\b/, '')
  return `${capitalised(persons)}${announced ? ' expected' : ''}, ${claimant}`
}

interface WavesFacts {
  readonly claims: number
  readonly asOf: string
  /** The waves whose size is claimed, with the range of each. */
  readonly sizes: readonly { readonly wave: string; readonly range: string }[]
}

export function wavesSummary({ claims, asOf, sizes }: WavesFacts): string {
  const day = dateWords(asOf)
  if (claims === 0) return `No claim about a wave of troops that this view asks for was known by ${day}.`
  const counted = `${capitalised(countWords(claims, 'claim'))} about the size of waves, shipments and units of engineers ${claims === 1 ? 'was' : 'were'} known by ${day}`
  const ranges = sizes.map(({ wave, range }) => `for the ${wave} ${range}`)
  return ranges.length === 0 ? `${counted}.` : `${counted}; they say ${ranges.join(' and ')}.`
}
