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
  const known = countWords(claims, 'claim')
  const ranges = sizes.map(({ wave, range }) => `the ${wave} ${range}`)
  return ranges.length === 0
    ? `As known on ${day}, no current claim in this view gives the size of a whole wave; ${known} ${claims === 1 ? 'is' : 'are'} about a wave, a shipment or a unit of engineers.`
    : `As known on ${day}, by current claims: ${ranges.join('; ')}. A shipment or a unit of engineers is not a wave: ${known} of all these ${claims === 1 ? 'is' : 'are'} below.`
}
