import type { ExportRequest } from '@/lib/exports/request/export-request'
import type { Problem } from '@/lib/http/problem'
import { shownValue } from '@/lib/http/shown-value'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { UNSEEN } from '@/lib/ledger/schema/unseen-characters'
import { tableOf } from '@/lib/records/table-of'
import { formatView } from '@/lib/views/codec'
import { BRIEFING_PROBLEMS, longAllowed, manyAllowed, moreItems, titleAllowed } from '@/words/briefings'
import { type Clocks, requestedChart } from '../item/requested-chart'
import { stories } from '../story/stories'
import type { Story } from '../story/story'
import { formatBriefing } from './briefing-query'
import { formatItem, innerQuery, outerQuery, parseItem } from './item-text'
import { BRIEFING_PATH, MAX_ADDRESS, MAX_ITEMS, MAX_TITLE } from './limits'

/** An item that exists, with its canonical text. */
export interface BriefingItem {
  readonly text: string
  readonly title: string | null
  readonly of:
    | { readonly kind: 'chart'; readonly request: ExportRequest }
    | { readonly kind: 'record'; readonly id: string }
    | { readonly kind: 'story'; readonly story: Story }
}

export interface RequestedBriefing {
  readonly title: string | null
  readonly items: readonly BriefingItem[]
  /** Of items and titles that were kept out. */
  readonly problems: readonly Problem[]
}

/** A request for more items than this is not read further. */
const MAX_READ = 2 * MAX_ITEMS
const CHART = /^([a-z0-9-]{1,120})(?:\?(.*))?$/s

const problem = (parameter: string, value: string, reason: string, allowed: string): Problem => ({
  parameter,
  value: shownValue(value),
  reason,
  allowed,
})

/** A title in one line, or null; one that is too long is refused with a problem. */
function readTitle(title: string | null, parameter: string, problems: Problem[]): string | null {
  const seen = [...(title ?? '')].map((character) => (UNSEEN.test(character) ? ' ' : character))
  const words = seen.join('').replace(/\s+/g, ' ').trim()
  if (words.length <= MAX_TITLE) return words === '' ? null : words
  problems.push(problem(parameter, words, BRIEFING_PROBLEMS.longTitle, titleAllowed(MAX_TITLE)))
  return null
}

type Found =
  | { readonly target: string; readonly of: BriefingItem['of'] }
  | { readonly problems: readonly Problem[] }

function findChart(ledger: Ledger, target: string, clocks: Clocks): Found {
  const [, chart, inner = ''] = CHART.exec(target) ?? []
  if (chart === undefined)
    return { problems: [problem('i', target, BRIEFING_PROBLEMS.unknown, BRIEFING_PROBLEMS.allowed)] }
  const query = new URLSearchParams(outerQuery(inner))
  const requested = requestedChart(ledger, chart, query, clocks)
  if ('problems' in requested)
    return {
      problems: requested.problems.map(({ parameter, value, reason, allowed }) =>
        problem('i', `${chart} ${parameter} ${value}`, reason, allowed),
      ),
    }
  const { request } = requested
  const own = formatView({
    ...request.view,
    rev: null,
    known: query.has('known') ? request.view.known : null,
  })
  return { target: own === '' ? chart : `${chart}?${innerQuery(own)}`, of: { kind: 'chart', request } }
}

function find(ledger: Ledger, target: string, clocks: Clocks): Found {
  const [kind, ...rest] = target.split('/')
  const id = rest.join('/')
  if (kind === 'r')
    return tableOf(ledger, id) === undefined
      ? { problems: [problem('i', target, BRIEFING_PROBLEMS.record, BRIEFING_PROBLEMS.recordAllowed)] }
      : { target: `r/${id}`, of: { kind: 'record', id } }
  if (kind === 's') {
    const story = stories().get(id)
    return story === undefined
      ? { problems: [problem('i', target, BRIEFING_PROBLEMS.story, BRIEFING_PROBLEMS.storyAllowed)] }
      : { target: `s/${id}`, of: { kind: 'story', story } }
  }
  return findChart(ledger, target, clocks)
}

/**
 * The briefing of an address, at a revision and on a known day. Items that do not exist, are given twice or are too many
 * are kept out and named; the cost is bounded, whatever is asked.
 */
export function requestedBriefing(
  ledger: Ledger,
  asked: { readonly title: string | null; readonly items: readonly string[] },
  clocks: Clocks,
): RequestedBriefing {
  const problems: Problem[] = []
  const title = readTitle(asked.title, 'title', problems)
  const items: BriefingItem[] = []
  const targets = new Set<string>()
  const lengthWith = (item: string) =>
    `${BRIEFING_PATH}?${formatBriefing({ title, items: [...items.map(({ text }) => text), item], rest: '' })}`
      .length

  for (const text of asked.items.slice(0, MAX_READ)) {
    const item = parseItem(text)
    if (items.length === MAX_ITEMS) {
      problems.push(problem('i', text, BRIEFING_PROBLEMS.many, manyAllowed(MAX_ITEMS)))
      continue
    }
    if (text.length > MAX_ADDRESS) {
      problems.push(problem('i', text, BRIEFING_PROBLEMS.long, longAllowed(MAX_ADDRESS)))
      continue
    }
    const found = find(ledger, item.target, clocks)
    if ('problems' in found) {
      problems.push(...found.problems)
      continue
    }
    const own = readTitle(item.title, 'i', problems)
    const canonical = formatItem({ target: found.target, title: own })
    if (targets.has(found.target))
      problems.push(problem('i', canonical, BRIEFING_PROBLEMS.twice, BRIEFING_PROBLEMS.twiceAllowed))
    else if (lengthWith(canonical) > MAX_ADDRESS)
      problems.push(problem('i', canonical, BRIEFING_PROBLEMS.long, longAllowed(MAX_ADDRESS)))
    else {
      targets.add(found.target)
      items.push({ text: canonical, title: own, of: found.of })
    }
  }
  const unread = asked.items.length - MAX_READ
  if (unread > 0)
    problems.push(problem('i', moreItems(unread), BRIEFING_PROBLEMS.many, manyAllowed(MAX_ITEMS)))
  return { title, items, problems }
}
