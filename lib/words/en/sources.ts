import type { Source } from '@/lib/ledger/schema/rows'
import { countInFigures } from './counts'

const MAX_NAMED = 6

/**
 * The sources of an exported chart in one line: their number and the most frequent publishers. '' without sources.
 * Every source is on the page at the address of the export.
 */
export function sourcesLine(sources: readonly Source[]): string {
  if (sources.length === 0) return ''
  const counts = new Map<string, number>()
  for (const { publisher } of sources)
    if (publisher !== null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1)
  const publishers = [...counts]
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .map(([name]) => name)
  const all = sources.length === 1 ? 'Source' : countInFigures(sources.length, 'source')
  if (publishers.length === 0) return `${all}.`
  const named = publishers.slice(0, MAX_NAMED).join(', ')
  const rest = publishers.length - MAX_NAMED
  return `${all}: ${named}${rest > 0 ? ` and ${countInFigures(rest, 'other publisher')}` : ''}.`
}
