/** An item of a briefing in its address: what it is, and the title that a reader gave it. */
export interface ItemText {
  /** A chart with its query, `r/` and the id of a record, or `s/` and the id of a story. */
  readonly target: string
  readonly title: string | null
}

const TITLE = '~'

/**
 * Writes an item: `troops-sent?known=2025-01-13;claimants=kor-nis~Title`. Its query has `;` for `&`, so that the address
 * around it needs no second escape.
 */
export const formatItem = ({ target, title }: ItemText): string =>
  title === null ? target : `${target}${TITLE}${title}`

export function parseItem(text: string): ItemText {
  const at = text.indexOf(TITLE)
  return at === -1
    ? { target: text, title: null }
    : { target: text.slice(0, at), title: text.slice(at + 1) || null }
}

/** The query of a chart within an item, and back. */
export const innerQuery = (query: string): string => query.replaceAll('&', ';').replaceAll(TITLE, '%7E')
export const outerQuery = (inner: string): string => inner.replaceAll(';', '&')

/** Parameters of a page that an item has not: those of the whole briefing, and those of what is open on the page. */
const LEFT_OUT = ['rev', 'theme', 'lang', 'focus', 'tab', 'sort', 'page', 'w', 'h', 'dpr', 'chrome', 'text']

const CHART = /^\/(?:charts\/([a-z0-9-]{1,120})|(compare))$/
const ROW = /^\/(records|stories)\/([a-z0-9.-]{1,120})$/

/** What a page of the site is as an item; null for a page that is none. */
export function targetAt(path: string, query: string): string | null {
  const [, named, compare] = CHART.exec(path) ?? []
  const chart = named ?? compare
  if (chart !== undefined) {
    const kept = query
      .split('&')
      .filter((pair) => pair !== '' && !LEFT_OUT.includes(pair.split('=', 1)[0] ?? ''))
      .join('&')
    return kept === '' ? chart : `${chart}?${innerQuery(kept)}`
  }
  const [, kind, id] = ROW.exec(path) ?? []
  return kind === undefined ? null : `${kind === 'records' ? 'r' : 's'}/${id}`
}
