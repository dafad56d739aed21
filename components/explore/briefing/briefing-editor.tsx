'use client'

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import {
  type BriefingQuery,
  formatBriefing,
  movedItem,
  parseBriefing,
  withoutItem,
} from '@/lib/documents/briefing/briefing-query'
import { BRIEFING_PATH } from '@/lib/documents/briefing/limits'
import { address } from '@/lib/site/address'
import { movedWords, removedWords } from '@/words/briefings'
import { keepInPlace } from '../controls/keep-in-place'
import { addressQuery, subscribe, writeAddress } from '../view/view-store'
import { BriefingDraft } from './briefing-draft'
import { BriefingLinks } from './briefing-links'
import { BriefingTitles } from './briefing-titles'
import { writeDraft } from './draft'
import { EditLink } from './edit-link'

/** An item of the briefing as the server drew it. */
export interface DrawnItem {
  /** Its text in the address. */
  readonly text: string
  readonly title: string
  readonly heading: ReactNode
  readonly content: ReactNode
}

/** Where the focus goes when a step is drawn: a button of an item by its text, or an item. */
interface Landing {
  readonly text: string
  readonly on: 'up' | 'down' | 'item'
  /** Where in the window it stays: what was pressed, or the item that goes, was there. */
  readonly top: number
}

const topOf = (element: Element) => element.getBoundingClientRect().top

const hrefOf = (briefing: BriefingQuery) => address(BRIEFING_PATH, formatBriefing(briefing))

/** The briefing of the address, as long as the server drew all of its items; else the one that it drew. */
function useBriefing(query: string, drawn: ReadonlyMap<string, DrawnItem>): BriefingQuery {
  const current = parseBriefing(useSyncExternalStore(subscribe, addressQuery, () => query))
  return current.items.every((item) => drawn.has(item)) ? current : parseBriefing(query)
}

/**
 * The items of a briefing with their buttons. Each button is a link to the briefing after its step, which without
 * JavaScript the server draws; with it the step is made in place, in the address as well.
 */
export function BriefingEditor({
  query,
  items,
  revision,
  refused,
}: {
  /** The canonical query of the briefing. */
  query: string
  items: readonly DrawnItem[]
  revision: number
  /** An address that was sent and is no item. */
  refused: string
}) {
  const drawn = new Map(items.map((item) => [item.text, item]))
  const briefing = useBriefing(query, drawn)
  const [told, setTold] = useState('')
  const landing = useRef<Landing | null>(null)
  const list = useRef<HTMLOListElement>(null)

  // Shows what only scripts can do, as the parts of other pages do.
  useEffect(() => {
    document.documentElement.dataset.scripts = 'ready'
  }, [])

  useLayoutEffect(() => {
    const { current: to } = landing
    landing.current = null
    if (to === null) return
    const item = [...(list.current?.children ?? [])].find(
      (each) => (each as HTMLElement).dataset.item === to.text,
    )
    const other = to.on === 'up' ? 'down' : 'up'
    const button =
      to.on === 'item'
        ? null
        : (item?.querySelector<HTMLElement>(`[data-step=${to.on}]`) ??
          item?.querySelector<HTMLElement>(`[data-step=${other}]`))
    const target = button ?? (item as HTMLElement | undefined) ?? list.current
    if (!target) return
    // It may have the focus already; its item went past others, which are as high as their charts.
    target.focus({ preventScroll: true })
    keepInPlace(target, to.top)
  })

  const go = (after: BriefingQuery, words: string, to: Landing) => {
    landing.current = to
    setTold(words)
    writeDraft(formatBriefing(after))
    writeAddress(hrefOf(after), 'push')
  }
  const move = (link: Element, from: number, by: 1 | -1) => {
    const text = briefing.items[from] ?? ''
    const { title = '' } = drawn.get(text) ?? {}
    const to: Landing = { text, on: by < 0 ? 'up' : 'down', top: topOf(link) }
    go(movedItem(briefing, from, from + by), movedWords(title, from + by + 1, briefing.items.length), to)
  }
  const remove = (link: Element, at: number) => {
    const { title = '' } = drawn.get(briefing.items[at] ?? '') ?? {}
    const after = withoutItem(briefing, at)
    const next = after.items[at] ?? after.items.at(-1)
    const top = topOf(link.closest('[data-item]') ?? link)
    go(after, removedWords(title, after.items.length), { text: next ?? '', on: 'item', top })
  }

  return (
    <>
      <BriefingLinks briefing={briefing} revision={revision} />
      <BriefingDraft query={formatBriefing(briefing)} />
      <p role="status" className="min-h-6 text-sm">
        {told}
      </p>
      <ol
        ref={list}
        tabIndex={-1}
        aria-label="Items of the briefing"
        // The second click of a double click on “Remove” would go to what came in the place of the item.
        onClickCapture={(event) => {
          if (event.detail < 2 || (event.target as Element).closest('[data-step=up], [data-step=down]'))
            return
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        {briefing.items.map((text, at) => {
          const item = drawn.get(text)
          if (item === undefined) return null
          return (
            <li key={text} data-item={text} tabIndex={-1} className="mt-8 border-grid border-t pt-6">
              {item.heading}
              <p className="flex flex-wrap gap-x-4 text-sm print:hidden">
                {at > 0 && (
                  <EditLink
                    step="up"
                    title={item.title}
                    href={hrefOf(movedItem(briefing, at, at - 1))}
                    onStep={(link) => move(link, at, -1)}
                  />
                )}
                {at < briefing.items.length - 1 && (
                  <EditLink
                    step="down"
                    title={item.title}
                    href={hrefOf(movedItem(briefing, at, at + 1))}
                    onStep={(link) => move(link, at, 1)}
                  />
                )}
                <EditLink
                  step="remove"
                  title={item.title}
                  href={hrefOf(withoutItem(briefing, at))}
                  onStep={(link) => remove(link, at)}
                />
              </p>
              {item.content}
            </li>
          )
        })}
      </ol>
      <BriefingTitles
        briefing={briefing}
        names={briefing.items.map((text) => drawn.get(text)?.title ?? text)}
        refused={refused}
      />
    </>
  )
}
