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
import { EntryLine, type LineContext } from './entry-line'

const USUAL_HEIGHT = 104
const OVERSCAN = 12

export interface ListHandle {
  /** Scrolls to an entry and focuses it. */
  scrollTo(position: number): void
}

/** The distance from the top of the page to a list, in pixels. It changes: filters above it open, a notice appears. */
function usePageOffset(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const offset = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    if (Math.abs(offset - top) > 1) setTop(offset)
  })
  return top
}

/** The index of the entry that contains the target of an event; null outside all entries. */
function positionOf(target: EventTarget): number | null {
  const index = (target as Element).closest<HTMLElement>('[data-index]')?.dataset.index
  return index === undefined ? null : Number(index)
}

/** The entry that a key leads to from the entry at `index`; null for keys that the list does not handle. */
function nextPosition(key: string, index: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(last, index + 1)
  if (key === 'ArrowUp') return Math.max(0, index - 1)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/**
 * The entry that has the focus and those beside it: Tab leads to the next one before the list has learnt that the window
 * was scrolled.
 */
function aroundFocus(active: number | null, count: number): readonly number[] {
  if (active === null) return []
  return [active - 1, active, active + 1].filter((position) => position >= 0 && position < count)
}

/** The entries near the window and around the focus, wherever the window is. */
function useVirtualEntries(entries: readonly TimelineEntry[], active: number | null, scrollMargin: number) {
  return useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin,
    getItemKey: (position) => entries[position]?.id ?? position,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...aroundFocus(active, entries.length)])].sort(
        (one, other) => one - other,
      ),
  })
}

/** Focuses the link of an entry as soon as it is rendered: one far away is rendered only after the window has scrolled. */
function useEntryFocus(list: RefObject<HTMLElement | null>): (position: number) => void {
  const pending = useRef<number | null>(null)
  useEffect(() => {
    const position = pending.current
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${position}"] .entry-link`)
    if (position === null || !link) return
    pending.current = null
    link.focus({ preventScroll: true })
  })
  return (position) => {
    pending.current = position
  }
}

/**
 * All entries of a view, of which only those near the window are rendered. Tab and the arrow keys reach all of them; the
 * entry that has the focus stays rendered, with its neighbours.
 */
export function VirtualList({
  entries,
  handle,
  ...context
}: LineContext & {
  entries: readonly TimelineEntry[]
  handle: Ref<ListHandle>
}) {
  const list = useRef<HTMLOListElement>(null)
  const [active, setActive] = useState<number | null>(null)
  const top = usePageOffset(list)
  const virtualizer = useVirtualEntries(entries, active, top)
  const focusEntry = useEntryFocus(list)

  const scrollTo = (position: number, align: 'auto' | 'start') => {
    focusEntry(position)
    setActive(position)
    virtualizer.scrollToIndex(position, { align })
  }
  useImperativeHandle(handle, () => ({ scrollTo: (position) => scrollTo(position, 'start') }))

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const position = positionOf(event.target)
    if (position === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = nextPosition(event.key, position, entries.length - 1)
    if (next === null) return
    event.preventDefault()
    scrollTo(next, 'auto')
  }

  return (
    <ol
      ref={list}
      className="relative"
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const position = positionOf(target)
        if (position !== null) setActive(position)
      }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const entry = entries[index]
        const above = entries[index - 1]
        return (
          entry && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="absolute inset-x-0 top-0"
              // The content policy refuses style attributes in HTML; this list is only ever rendered by a script.
              style={{ transform: `translateY(${start - top}px)` }}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
            >
              <EntryLine
                entry={entry}
                startsYear={above === undefined || yearOf(above) !== yearOf(entry)}
                {...context}
              />
            </li>
          )
        )
      })}
    </ol>
  )
}
