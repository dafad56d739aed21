import { escapeXml } from '../escape-xml'

const OPEN = '<![CDATA['
const CLOSE = ']]>'

/**
 * A feed with escaped text in place of CDATA. The library writes text with special characters as CDATA surrounded by
 * white space, which is invalid in an address. Read from left to right once, because a pattern that tries white space
 * before each section takes hours for a text of nothing else.
 */
export function withoutCdata(feed: string): string {
  const parts: string[] = []
  let at = 0
  for (let open = feed.indexOf(OPEN); open !== -1; open = feed.indexOf(OPEN, at)) {
    parts.push(feed.slice(at, open).trimEnd())
    at = open
    while (feed.startsWith(OPEN, at)) {
      const close = feed.indexOf(CLOSE, at)
      if (close === -1) throw new Error('a section of the feed does not end')
      parts.push(escapeXml(feed.slice(at + OPEN.length, close)))
      at = close + CLOSE.length
    }
    const gap = /\s*/y
    gap.lastIndex = at
    gap.test(feed)
    at = gap.lastIndex
  }
  return [...parts, feed.slice(at)].join('')
}
