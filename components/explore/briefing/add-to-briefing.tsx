'use client'

import { type MouseEvent, useState, useSyncExternalStore } from 'react'
import { formatBriefing, parseBriefing, withItem } from '@/lib/documents/briefing/briefing-query'
import { outerQuery, parseItem, targetAt } from '@/lib/documents/briefing/item-text'
import { BRIEFING_PATH, MAX_ADDRESS, MAX_ITEMS } from '@/lib/documents/briefing/limits'
import { address } from '@/lib/site/address'
import { ALREADY_IN, addedWords, briefingFull, KEPT_IN_TAB, otherClocks } from '@/words/briefings'
import { isPlainClick } from '../view/view-link'
import { shownQuery, subscribe } from '../view/view-store'
import { readDraft, writeDraft } from './draft'

/** Parameters of this page that the whole briefing has, and not the item. */
const OF_BRIEFING = /^(?:rev|theme)=/
const OF_BRIEFING_OF_ROWS = /^(?:known|rev|theme)=/

/**
 * Where the briefing would show an item at other clocks than its page: in words; null where it shows the same. A chart has
 * the day of its own view.
 */
function clocksWords(target: string, page: string, briefing: string): string | null {
  const [here, there] = [new URLSearchParams(page), new URLSearchParams(briefing)]
  const ownDay = new URLSearchParams(outerQuery(target.split('?')[1] ?? '')).get('known')
  const known = ownDay ?? there.get('known')
  return known === here.get('known') && there.get('rev') === here.get('rev')
    ? null
    : otherClocks(known, there.get('rev'))
}

/**
 * A link to a briefing of this page alone, in its view. With JavaScript it adds the page to the briefing of this tab
 * instead, and says so.
 */
export function AddToBriefing({ path, query }: { path: string; query: string }) {
  const current = useSyncExternalStore(subscribe, shownQuery, () => query)
  const [added, setAdded] = useState<{ readonly words: string; readonly href: string } | null>(null)
  const target = targetAt(path, current)
  if (target === null) return null
  const ofBriefing = /^[rs]\//.test(target) ? OF_BRIEFING_OF_ROWS : OF_BRIEFING
  const rest = current
    .split('&')
    .filter((pair) => ofBriefing.test(pair))
    .join('&')
  const alone = formatBriefing({ title: null, items: [target], rest })

  const add = (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    const draft = readDraft()
    const before = draft === '' ? { title: null, items: [], rest } : parseBriefing(draft)
    const isIn = before.items.some((item) => parseItem(item).target === target)
    const after = isIn ? before : withItem(before, target)
    const href = after === null ? '' : address(BRIEFING_PATH, formatBriefing(after))
    if (after === null || href.length > MAX_ADDRESS) {
      event.preventDefault()
      setAdded({ words: briefingFull(MAX_ITEMS), href: address(BRIEFING_PATH, draft) })
      return
    }
    // Where the browser keeps nothing, the link leads to a briefing of this page alone.
    if (!writeDraft(formatBriefing(after))) return
    event.preventDefault()
    const said = isIn ? [ALREADY_IN] : [addedWords(after.items.length, MAX_ITEMS), KEPT_IN_TAB]
    setAdded({ words: [...said, clocksWords(target, current, after.rest)].filter(Boolean).join(' '), href })
  }
  return (
    <span className="print:hidden">
      <a href={address(BRIEFING_PATH, alone)} onClick={add}>
        Add to briefing
      </a>
      <span role="status">
        {added !== null && (
          <>
            {' '}
            {added.words} <a href={added.href}>Open the briefing</a>
          </>
        )}
      </span>
    </span>
  )
}
