import { type CountedGroup, type NewestRow, type Noun, noneKnown } from './counted-rows'
import { capitalised, countWords, listWords } from './counts'
import { type CountedTime, stretchWords } from './coverage'
import { dateWords, whenWords } from './dates'
import { numberWords } from './quantities'

/** The note on every map. */
export const BORDERS_NOTE =
  'Borders are from Natural Earth, which shows who controls a territory; they express no position of this site.'

interface MapFacts {
  readonly noun: Noun
  /** `recorded` where the ledger cannot have all, `launched` where its source claims to. */
  readonly counted: 'recorded' | 'launched'
  readonly asOf: string
  /** The number of rows on the map and of all in the view, and the time of the former; null without rows. */
  readonly count: number
  readonly total: number
  readonly time: CountedTime | null
  /** The number of places with rows, and those with the most. */
  readonly places: number
  readonly most: readonly CountedGroup[]
  /** How many others have as many as the last of these. */
  readonly asMany: number
  /** The newest row on the map and its place; without a headline where its row has none. */
  readonly newest: (NewestRow & { readonly place: string }) | null
  readonly filtered: boolean
}

/** The places with the most, and the newest on the map. */
export function mapSummary(facts: MapFacts): string {
  const { noun, counted, asOf, count, total, time, places, most, asMany, newest, filtered } = facts
  if (newest === null || time === null)
    return count === 0
      ? noneKnown(noun[1], asOf)
      : `No place for these ${noun[1]} was known by ${dateWords(asOf)}.`
  const { date, headline, place } = newest
  const others = asMany === 0 ? [] : [`${countWords(asMany, 'other')} with as many`]
  const named = listWords([...most.map((site) => `${site.label} (${numberWords(site.count)})`), ...others])
  const rows =
    count === total
      ? capitalised(countWords(count, ...noun))
      : `${capitalised(countWords(count, 'of', 'of'))} ${countWords(total, ...noun)}`
  if (counted === 'launched') {
    const view = filtered ? 'In this view: ' : ''
    if (total === 1) return `${view}One ${noun[0]} was launched, from ${place} ${whenWords(date)}.`
    const sites = places === 1 ? `from ${place}` : `from ${countWords(places, 'site')}, most from ${named}`
    const last = places === 1 ? whenWords(date) : `from ${place} ${whenWords(date)}`
    const ending = time.from === time.to ? '' : `; the newest ${last}`
    return `${view}${rows} ${count === 1 ? 'was' : 'were'} launched ${stretchWords(time)} ${sites}${ending}.`
  }
  const last =
    headline === null ? `${place}, ${dateWords(date)}` : `${headline} (${dateWords(date)}, ${place})`
  if (total === 1) return `One ${noun[0]} is recorded with a place: ${last}.`
  const at = places === 1 ? `all at ${place}` : `at ${countWords(places, 'place')}, most at ${named}`
  return `${rows} recorded ${stretchWords(time)}, ${at}. The newest: ${last}.`
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
