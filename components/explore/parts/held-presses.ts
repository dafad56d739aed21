/*
 * What a reader presses in a part that is not awake yet is held, and done when it is. Links to other pages, fields and
 * menus work at once, as they do without scripts.
 */
import { codeMissing } from '../build/code-missing'
import { changesOf } from '../controls/changes-of'
import { isPlainClick } from '../view/view-link'
import { shownQuery } from '../view/view-store'
import { comeNear, idOf, watchParts } from './nearness'
import { hasFailed, isAwake, isPutOff, onPart, wake } from './waking'

/** What a click does something on that only scripts can do. */
const PRESSED = 'button, [data-live], [data-key], .figure, label, input[type=checkbox]'
/** Keys that move between marks or zoom, or press a button. */
const KEYS = /^(?:Arrow|Page|Home$|End$|Escape$|[+=-]$)/
const USES = ['pointerdown', 'focusin', 'keydown']

interface Held {
  readonly part: HTMLElement
  readonly target: Element
  /** The element in the place of the target, which a new drawing may have replaced. */
  readonly find: () => Element | null
  readonly events: readonly Event[]
}

const held: Held[] = []
/** The query that the server drew the page for. */
const drawnQuery = typeof window === 'undefined' ? '' : shownQuery()
let lastPointerDown: PointerEvent | null = null
let pointer: PointerEvent | null = null
/** The mark that has the focus in a part that is not awake. */
let focusedMark: { readonly part: HTMLElement; readonly key: string } | null = null

const partOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null

const markOf = (part: HTMLElement, key: string) =>
  [...part.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(
    (mark) => mark.getClientRects().length > 0,
  ) ?? null

/** How to find what stands in the place of an element: the mark of the same key, the drawing, or the element so many. */
function finderOf(part: HTMLElement, element: Element): () => Element | null {
  const key = element.getAttribute('data-key')
  if (key !== null) return () => markOf(part, key)
  if (element.matches('.figure')) return () => part.querySelector('.chart-canvas .figure')
  const alike = () => [...part.querySelectorAll(element.localName)]
  const place = alike().indexOf(element)
  return () => (element.isConnected ? element : (alike()[place] ?? null))
}

function hold(part: HTMLElement, target: Element, events: readonly Event[]): void {
  held.push({ part, target, find: finderOf(part, target), events })
  part.setAttribute('aria-busy', 'true')
  // It may have failed since the pointer came down.
  wake(idOf(part))
}

const copyOfPress = (event: MouseEvent): readonly Event[] => [
  ...(lastPointerDown && event.detail > 0 ? [new PointerEvent('pointerdown', lastPointerDown)] : []),
  ...(lastPointerDown && event.detail > 0 ? [new PointerEvent('pointerup', lastPointerDown)] : []),
  new MouseEvent('click', event),
]

function onClick(event: MouseEvent): void {
  const part = partOf(event.target)
  if (!event.isTrusted || part === null || isAwake(idOf(part))) return
  const pressed = (event.target as Element).closest(PRESSED)
  if (pressed === null || !part.contains(pressed)) return
  // With Ctrl or Cmd a switch does something else; any other link opens another tab.
  if (!isPlainClick(event) && !(pressed.matches('[role=button]') && (event.ctrlKey || event.metaKey))) return
  event.preventDefault()
  event.stopImmediatePropagation()
  hold(part, pressed, copyOfPress(event))
}

function onKeyDown(event: KeyboardEvent): void {
  const part = partOf(event.target)
  if (!event.isTrusted || part === null || isAwake(idOf(part))) return
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const pressed = (event.target as Element).closest('[data-key], [role=button]')
  const isPress = event.key === ' ' && pressed?.matches('[role=button]') === true
  const isMove = KEYS.test(event.key) && pressed?.matches('[data-key]') === true
  if (pressed === null || !(isPress || isMove)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  hold(part, pressed, [new KeyboardEvent('keydown', event)])
}

/** A form of a part applies its fields itself once it is awake, unless its answer is a file. */
function onSubmit(event: SubmitEvent): void {
  const part = partOf(event.target)
  if ((event.target as Element).matches('[data-file]')) return
  if (part !== null && !isAwake(idOf(part))) event.preventDefault()
}

const turn = () => new Promise((resolve) => setTimeout(resolve))

/** Takes what was held for a part out of the list, in its order. */
function taken(id: string): readonly Held[] {
  const [own, others] = [true, false].map((isOwn) => held.filter(({ part }) => (idOf(part) === id) === isOwn))
  held.splice(0, held.length, ...(others as Held[]))
  for (const { part } of own as Held[]) part.removeAttribute('aria-busy')
  return own as Held[]
}

/** Gives the focus back to a mark that was drawn anew. */
function refocus(id: string): void {
  if (focusedMark === null || idOf(focusedMark.part) !== id) return
  const mark = markOf(focusedMark.part, focusedMark.key)
  focusedMark = null
  if (document.activeElement === document.body && mark instanceof SVGElement)
    mark.focus({ preventScroll: true })
}

/** Tells a part of the pointer that rests on it. */
function point(id: string): void {
  if (pointer === null || pointer.pointerType === 'touch') return
  const under = document.elementFromPoint(pointer.clientX, pointer.clientY)
  const part = partOf(under)
  if (part && idOf(part) === id) under?.dispatchEvent(new PointerEvent('pointermove', pointer))
}

/** Does what was held for a part that is awake. */
async function release(id: string): Promise<void> {
  await turn()
  refocus(id)
  for (const { part, find, events } of taken(id)) {
    for (const event of events) {
      const { activeElement } = document
      const isKey = event instanceof KeyboardEvent && activeElement !== null && part.contains(activeElement)
      const target = isKey ? activeElement : find()
      target?.dispatchEvent(event)
    }
    await turn()
  }
  point(id)
}

/** Follows the last link that was pressed in a part that could not wake. Returns whether there was one. */
function follow(id: string): boolean {
  const link = taken(id)
    .map(({ target }) => target.closest('a'))
    .findLast((each) => each !== null)
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  return link !== undefined
}

/** A part that could not wake says so; the page leaves only for what a reader has asked of it. */
function onChange(id: string): void {
  if (isAwake(id)) release(id)
  // The site may be what it was, and this page newer than what would be opened in its place.
  if (isPutOff(id)) taken(id)
  if (!hasFailed(id)) return
  const isAsked = shownQuery() !== drawnQuery || held.some(({ part }) => idOf(part) === id)
  if (isAsked) codeMissing(true, () => follow(id)).then(() => taken(id))
  else codeMissing(false)
}

/** Wakes the parts that a reader came to before the scripts did: under the pointer, with the focus, or filled in. */
function wakeEarly(): void {
  const early = [
    document.activeElement,
    ...document.querySelectorAll('[data-part]:hover'),
    ...[...document.forms].filter((form) => changesOf(form).size > 0),
  ]
  for (const element of early) {
    const part = partOf(element)
    if (part) wake(idOf(part))
  }
}

function onReady(): void {
  watchParts()
  wakeEarly()
  // Buttons that only scripts can answer are shown from now on.
  document.documentElement.dataset.scripts = 'ready'
}

/** Runs once, when the code of the page comes. */
export function holdPresses(): void {
  const capture = { capture: true, passive: true }
  for (const kind of ['pointerover', ...USES])
    addEventListener(
      kind,
      ({ target }) => {
        const part = partOf(target)
        if (part) comeNear(idOf(part), kind !== 'pointerover')
      },
      capture,
    )
  addEventListener(
    'pointermove',
    (event) => {
      pointer = event
    },
    capture,
  )
  addEventListener(
    'pointerdown',
    (event) => {
      lastPointerDown = event
    },
    capture,
  )
  addEventListener(
    'focusin',
    ({ target }) => {
      const part = partOf(target)
      const key = (target as Element).getAttribute('data-key')
      focusedMark = part && key !== null && !isAwake(idOf(part)) ? { part, key } : null
    },
    capture,
  )
  addEventListener('click', onClick, { capture: true })
  addEventListener('keydown', onKeyDown, { capture: true })
  addEventListener('submit', onSubmit, { capture: true })
  onPart(onChange)
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', onReady)
  else onReady()
}
