import { MAX_ITEMS } from './limits'

/** A briefing as its address has it: its title, and its items as texts, in order. */
export interface BriefingQuery {
  readonly title: string | null
  readonly items: readonly string[]
  /** The other parameters, as they are: the clocks and the colours. */
  readonly rest: string
}

const OWN: readonly string[] = ['title', 'i']
/** Parameters that the form of a briefing sends besides those of its address. */
export const OF_FORM: readonly string[] = ['t', 'add']

// A query may contain these as they are (RFC 3986); a blank is written as forms write it.
const escaped = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%(?:20|2C|3A|2F|3F|3D|3B)/g,
    (code) => (code === '%20' ? '+' : decodeURIComponent(code)),
  )

/** The canonical query of a briefing, without `?`. */
export const formatBriefing = ({ title, items, rest }: BriefingQuery): string =>
  [
    ...(title === null ? [] : [`title=${escaped(title)}`]),
    ...items.map((item) => `i=${escaped(item)}`),
    ...(rest === '' ? [] : [rest]),
  ].join('&')

/** Reads the query of a briefing. Nothing in it is judged yet. */
export function parseBriefing(query: string): BriefingQuery {
  const parameters = new URLSearchParams(query)
  return {
    title: parameters.get('title') || null,
    items: parameters.getAll('i'),
    rest: query
      .split('&')
      .filter((pair) => pair !== '' && ![...OWN, ...OF_FORM].includes(pair.split('=', 1)[0] ?? ''))
      .join('&'),
  }
}

/** The same with an item at another place; unchanged where there is no such place. */
export function movedItem(briefing: BriefingQuery, from: number, to: number): BriefingQuery {
  const items = [...briefing.items]
  const [moved] = items.splice(from, 1)
  if (moved === undefined || to < 0 || to > items.length) return briefing
  items.splice(to, 0, moved)
  return { ...briefing, items }
}

export const withoutItem = (briefing: BriefingQuery, at: number): BriefingQuery => ({
  ...briefing,
  items: briefing.items.filter((_, index) => index !== at),
})

/** The same with an item at its end; null if it has all that it may have. */
export const withItem = (briefing: BriefingQuery, item: string): BriefingQuery | null =>
  briefing.items.length >= MAX_ITEMS ? null : { ...briefing, items: [...briefing.items, item] }
