import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Fold } from '@/lib/records/fold'
import { type TimelineEntry, yearOf } from '@/lib/timeline/entry'
import type { LineContext } from './entry-line'
import { FoldLine } from './fold-line'
import { shownLinks } from './shown-links'

const USUAL_HEIGHT = 104
const OVERSCAN = 12

export interface ListHandle {
  /** Scrolls to a line and focuses it. */
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

const lineOf = (target: EventTarget) => (target as Element).closest<HTMLElement>('[data-index]')

/** The index of the line that contains the target of an event; null outside all lines. */
function positionOf(target: EventTarget): number | null {
  const index = lineOf(target)?.dataset.index
  return index === undefined ? null : Number(index)
}

/** The line that a key leads to from the line at `index`; null for keys that the list does not handle. */
function nextPosition(key: string, index: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(last, index + 1)
  if (key === 'ArrowUp') return Math.max(0, index - 1)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/** The link within the same line that an arrow leads to; undefined where it leads to another line. */
function nextWithin(key: string, target: EventTarget): HTMLElement | undefined {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null
  const line = lineOf(target)
  if (step === null || line === null) return undefined
  const links = shownLinks(line)
  return links[links.indexOf(target as HTMLElement) + step]
}

/** Opens a salvo by the right arrow, and closes it by the left one, also from a launch in it. Returns whether it did. */
function foldedBy(key: string, target: EventTarget): boolean {
  const salvo = (target as Element).closest('details')
  if (salvo === null || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return false
  const isOpen = key === 'ArrowRight'
  if (salvo.open === isOpen) return false
  salvo.open = isOpen
  salvo.querySelector('summary')?.focus()
  return true
}

/**
 * The line that has the focus and those beside it: Tab leads to the next one before the list has learnt that the window
 * was scrolled.
 */
function aroundFocus(active: number | null, count: number): readonly number[] {
  if (active === null) return []
  return [active - 1, active, active + 1].filter((position) => position >= 0 && position < count)
}

/** The lines near the window and around the focus, wherever the window is. */
function useVirtualLines(lines: readonly Fold<TimelineEntry>[], active: number | null, scrollMargin: number) {
  return useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin,
    getItemKey: (position) => lines[position]?.[0].id ?? position,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...aroundFocus(active, lines.length)])].sort(
        (one, other) => one - other,
      ),
  })
}

/** Which link of a line: its first, its last, or that of the entry that the address names. */
type End = 0 | -1 | 'named'

/**
 * Focuses a link of a line as soon as it is rendered: one far away is rendered only after the window
 * has scrolled.
 */
function useLineFocus(list: RefObject<HTMLElement | null>): (position: number, end: End) => void {
  const pending = useRef<readonly [position: number, end: End] | null>(null)
  useEffect(() => {
    if (pending.current === null) return
    const [position, end] = pending.current
    const line = list.current?.querySelector(`[data-index="${position}"]`)
    const link =
      line && (end === 'named' ? line.querySelector<HTMLElement>('[aria-current]') : shownLinks(line).at(end))
    if (!link) return
    pending.current = null
    link.focus({ preventScroll: true })
  })
  return (position, end) => {
    pending.current = [position, end]
  }
}

/**
 * All lines of a view, of which only those near the window are rendered. Tab and the arrow keys reach all of them; the
 * line that has the focus stays rendered, with its neighbours.
 */
export function VirtualList({
  lines,
  first,
  handle,
  ...context
}: LineContext & {
  lines: readonly Fold<TimelineEntry>[]
  /** The line of the entry that the address names, to begin at; null without one. */
  first: number | null
  handle: Ref<ListHandle>
}) {
  const list = useRef<HTMLOListElement>(null)
  const [active, setActive] = useState<number | null>(null)
  const top = usePageOffset(list)
  const virtualizer = useVirtualLines(lines, active, top)
  const focusLine = useLineFocus(list)
  // A line that was scrolled away is drawn anew, and has to be as its reader left it.
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map())
  const onToggle = useCallback(
    (salvo: string, isOpen: boolean) => setOpened((before) => new Map(before).set(salvo, isOpen)),
    [],
  )

  const scrollTo = (position: number, align: 'auto' | 'start' | 'center', end: End = 0) => {
    focusLine(position, end)
    setActive(position)
    virtualizer.scrollToIndex(position, { align })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, afterwards the reader walks
  useEffect(() => {
    if (first !== null) scrollTo(first, 'center', 'named')
  }, [])
  useImperativeHandle(handle, () => ({ scrollTo: (position) => scrollTo(position, 'start') }))

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const position = positionOf(event.target)
    if (position === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const within = nextWithin(event.key, event.target)
    const next = nextPosition(event.key, position, lines.length - 1)
    if (within) within.focus()
    else if (next !== null) scrollTo(next, 'auto', event.key === 'ArrowUp' && next < position ? -1 : 0)
    else if (!foldedBy(event.key, event.target)) return
    event.preventDefault()
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
        const line = lines[index]
        const above = lines[index - 1]?.[0]
        return (
          line && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="absolute inset-x-0 top-0"
              // The content policy refuses style attributes in HTML; this list is only ever rendered by a script.
              style={{ transform: `translateY(${start - top}px)` }}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
            >
              <FoldLine
                line={line}
                startsYear={above === undefined || yearOf(above) !== yearOf(line[0])}
                isOpen={opened.get(line[0].salvo?.salvo ?? '')}
                onToggle={onToggle}
                {...context}
              />
            </li>
          )
        )
      })}
    </ol>
  )
}
