import type { Problem } from '@/lib/http/problem'
import { repeatedParameters } from '@/lib/http/repeated-parameters'
import { shownValue } from '@/lib/http/shown-value'
import { BRIEFING_PROBLEMS } from '@/words/briefings'
import { type BriefingQuery, OF_FORM, parseBriefing } from './briefing-query'
import { formatItem, parseItem, targetAt } from './item-text'
import { MAX_ITEMS } from './limits'

const SITE = 'http://localhost'

export interface EditedBriefing {
  readonly briefing: BriefingQuery
  /** Whether the form was sent, so that the briefing has another address. */
  readonly isEdited: boolean
  /** The address of the form that no item can be made of, so that a reader can mend it. */
  readonly refused: string
  readonly problems: readonly Problem[]
}

/** The page of this site at an address that a reader pasted, of whatever origin; null if it is no page for a briefing. */
function pastedTarget(address: string): string | null {
  if (!URL.canParse(address, SITE)) return null
  const { pathname, search } = new URL(address, SITE)
  return targetAt(pathname, search.slice(1))
}

/** The briefing of a query, with what its form adds: a title for each item (`t`), and one more item by its address (`add`). */
export function editedBriefing(query: URLSearchParams): EditedBriefing {
  const before = parseBriefing(query.toString())
  const titles = query.getAll('t').slice(0, MAX_ITEMS)
  const items = before.items.map((text, at) => {
    const title = titles[at]?.trim()
    return title === undefined ? text : formatItem({ target: parseItem(text).target, title: title || null })
  })
  const pasted = (query.get('add') ?? '').trim()
  const target = pasted === '' ? null : pastedTarget(pasted)
  const { page, pageAllowed } = BRIEFING_PROBLEMS
  return {
    briefing: { ...before, items: target === null ? items : [...items, target] },
    isEdited: OF_FORM.some((key) => query.has(key)),
    refused: target === null ? pasted : '',
    problems: [
      ...repeatedParameters(query, ['title', 'add']),
      ...(pasted !== '' && target === null
        ? [{ parameter: 'add', value: shownValue(pasted), reason: page, allowed: pageAllowed }]
        : []),
    ],
  }
}
