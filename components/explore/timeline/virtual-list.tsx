import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type TimelineEntry, yearOf } from '@/lib/timeline/entry'
import { EntryLine, type Labels } from './entry-line'

const USUAL_HEIGHT = 104
const OVERSCAN = 12

export interface ListHandle {
  /** Brings an entry into view and moves the focus to it. */
  go(position: number): void
}

/** How far down the page a list begins, in pixels. What stands above it can grow: filters open, a notice appears. */
function usePageOffset(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const offset = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    if (Math.abs(offset - top) > 1) setTop(offset)
  })
  return top
}

/** The place in the list of the entry that an event happened in; null outside all of them. */
function positionOf(target: EventTarget): number | null {
  const index = (target as Element).closest<HTMLElement>('[data-index]')?.dataset.index
  return index === undefined ? null : Number(index)
}

/** How a key moves through the list; null where it is none of the list's keys. */
function moved(key: string, at: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(last, at + 1)
  if (key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/**
 * All entries of a view, of which only those near the window are drawn. Tab and the arrow keys walk through all of
 * them; the entry that has the focus stays drawn wherever the window is.
 */
export function VirtualList({
  entries,
  labels,
  terms,
  retainedQuery,
  handle,
}: {
  entries: readonly TimelineEntry[]
  labels: Labels
  terms: ReadonlySet<string>
  retainedQuery: string
  handle: Ref<ListHandle>
}) {
  const list = useRef<HTMLOListElement>(null)
  const awaited = useRef<number | null>(null)
  const [active, setActive] = useState<number | null>(null)
  const top = usePageOffset(list)
  const virtual = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: top,
    getItemKey: (position) => entries[position]?.id ?? position,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range)
      return active === null || active >= entries.length || near.includes(active)
        ? near
        : [...near, active].sort((one, other) => one - other)
    },
  })

  // An entry that was far away is drawn a moment after the window has come to it.
  useEffect(() => {
    const at = awaited.current
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${at}"] .entry-link`)
    if (at === null || !link) return
    awaited.current = null
    link.focus({ preventScroll: true })
  })

  const go = (position: number, align: 'auto' | 'start') => {
    awaited.current = position
    setActive(position)
    virtual.scrollToIndex(position, { align })
  }
  useImperativeHandle(handle, () => ({ go: (position) => go(position, 'start') }))

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = positionOf(event.target)
    if (at === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = moved(event.key, at, entries.length - 1)
    if (next === null) return
    event.preventDefault()
    go(next, 'auto')
  }

  return (
    <ol
      ref={list}
      className="relative"
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const at = positionOf(target)
        if (at !== null) setActive(at)
      }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const entry = entries[index]
        const above = entries[index - 1]
        return (
          entry && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="absolute inset-x-0 top-0"
              // Set by script on a list that only a script draws, so no attribute is in the page for the policy to refuse.
              style={{ transform: `translateY(${start - top}px)` }}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
            >
              <EntryLine
                entry={entry}
                heading={above === undefined || yearOf(above) !== yearOf(entry)}
                {...{ labels, terms, retainedQuery }}
              />
            </li>
          )
        )
      })}
    </ol>
  )
}
