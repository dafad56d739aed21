import { type CountedGroup, type Noun, noneKnown } from './counted-rows'
import { capitalised, countWords, listWords } from './counts'
import { dateWords } from './dates'

/** The note on every map. */
export const BORDERS_NOTE =
  'Borders are from Natural Earth, which shows who controls a territory; they express no position of this site.'

interface MapFacts {
  readonly noun: Noun
  readonly asOf: string
  /** The number of rows on the map, and of all rows of the view. */
  readonly count: number
  readonly total: number
  /** The number of places with rows, and the two with the most. */
  readonly places: number
  readonly most: CountedGroup | null
  readonly second: CountedGroup | null
}

export function mapSummary({ noun, asOf, count, total, places, most, second }: MapFacts): string {
  const [one, many] = noun
  if (!most)
    return count === 0 ? noneKnown(many, asOf) : `No place for these ${many} was known by ${dateWords(asOf)}.`
  const counted =
    count === total
      ? capitalised(countWords(count, one, many))
      : `${capitalised(countWords(count, 'of', 'of'))} ${countWords(total, one, many)}`
  const are = count === 1 ? 'is' : 'are'
  if (places === 1) return `${counted} ${are} recorded at one place: ${most.label}.`
  const next = second ? ` and ${second.label} (${second.count})` : ''
  return `${counted} ${are} recorded at ${countWords(places, 'place')}, most at ${most.label} (${most.count})${next}.`
}

interface OffTheMap {
  readonly noun: Noun
  /** Rows without a place. */
  readonly withoutPlace: number
  /** Rows whose place has no recorded position, with the names of the places. */
  readonly unlocated: { readonly count: number; readonly places: readonly string[] }
  /** Rows at places that the map does not cover. */
  readonly outside: number
}

/** Counts of the rows that a map leaves out. */
export function offTheMapRemarks({ noun, withoutPlace, unlocated, outside }: OffTheMap): readonly string[] {
  const remark = (count: number, rest: (name: string, are: string) => string) =>
    count === 0
      ? []
      : [
          `${capitalised(countWords(count, ...noun))} ${count === 1 ? rest('names', 'is') : rest('name', 'are')}.`,
        ]
  return [
    ...remark(withoutPlace, (name) => `${name} no place`),
    ...remark(
      unlocated.count,
      (name, are) =>
        `${name} a place whose position is not recorded and ${are} not drawn: ${listWords(unlocated.places)}`,
    ),
    ...remark(
      outside,
      (_, are) => `${are} not drawn: the place is where a statement was made, outside the area of this map`,
    ),
  ]
}
