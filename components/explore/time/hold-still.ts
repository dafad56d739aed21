import { CUT, SHOW_REST } from '@/words/past'
import { keepInPlace } from '../controls/keep-in-place'
import { setAxesDay, shownQuery, subscribe } from '../view/view-store'

/*
 * The blocks of a page keep their heights while days pass, so that nothing moves while words and drawings change. What has no
 * room in its block says so. Once the days have stopped and the reader turns to the page or asks for another view, words get
 * the room that they lack; none gets less, which would move under the hand what is below.
 */

/** What stands one below the other in a page: its parts, and within charts whatever they are made of. */
const BLOCKS = '[data-part] > :not(details), article.chart > *, article.chart > div > *'
const DRAWING = '[data-lands]'
/** Pictures of charts follow the address alone. */
const PICTURE = 'img'
const OF_AXES = `${DRAWING}, ${PICTURE}`
/** Less than a line of text: letters may reach beyond their line. */
const MIN_CUT = 8
/** How often it is looked whether the page has followed, and how many times. */
const TURN_MS = 50
const MAX_TURNS = 100

interface Place {
  readonly element: Element
  /** How far its upper edge is below that of the window. */
  readonly top: number
}

let held: readonly HTMLElement[] = []
/** The view in which the days stopped, as long as the page shows it; null while they pass. */
let stoppedAt: string | null = null
let waiting: ReturnType<typeof setTimeout> | undefined

/** Whether some part of the page shows another view than it should: parts follow one after the other. */
function isBehind(): boolean {
  const query = shownQuery()
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')]
  return (
    parts.some(({ dataset }) => dataset.query !== undefined && dataset.query !== query) ||
    document.querySelector(`${DRAWING}[aria-busy]`) !== null
  )
}

/** The drawing that a reader has before them; at the top of a page, where they have its head before them, none. */
function placeInSight(): Place | null {
  if (window.scrollY === 0) return null
  for (const element of document.querySelectorAll(`article.chart ${DRAWING}`)) {
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom > 0 && top < window.innerHeight) return { element, top }
  }
  return null
}

function keepPlace(place: Place | null): void {
  if (place?.element.isConnected) keepInPlace(place.element, place.top)
}

/** Marks the blocks that have no room for what is in them. */
function markCuts(): void {
  const sign = stoppedAt === null ? CUT : SHOW_REST
  const cut = held.map(
    (block) =>
      block.dataset.held === 'clip' &&
      // What only screen readers read has no height.
      block.clientHeight > MIN_CUT &&
      block.scrollHeight - block.clientHeight > MIN_CUT,
  )
  held.forEach((block, index) => {
    if (cut[index]) block.dataset.cut = sign
    else delete block.dataset.cut
  })
}

let frame = 0
const changes =
  typeof window === 'undefined'
    ? null
    : new MutationObserver(() => {
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(markCuts)
      })

function hold(): void {
  held = [...document.querySelectorAll<HTMLElement>(BLOCKS)]
  const heights = held.map((block) => block.getBoundingClientRect().height)
  held.forEach((block, index) => {
    block.style.setProperty('--held', `${heights[index]}px`)
    // Menus open beyond the block that they stand in.
    block.dataset.held = block.querySelector('details') === null ? 'clip' : ''
  })
  changes?.observe(document.body, { subtree: true, childList: true, characterData: true })
}

/** Gives blocks as much room as they need, and no less than they had. */
function makeRoom(): void {
  for (const block of held) {
    block.dataset.held = 'room'
    delete block.dataset.cut
  }
  changes?.disconnect()
}

/** Gives blocks their own heights again: those with what a selector names in them, or all. */
function free(selector: string): void {
  const isFreed = (block: Element) => block.matches(selector) || block.querySelector(selector) !== null
  for (const block of held.filter(isFreed)) {
    block.style.removeProperty('--held')
    delete block.dataset.held
    delete block.dataset.cut
  }
  held = held.filter((block) => !isFreed(block))
  if (held.length === 0) changes?.disconnect()
}

/**
 * Frees blocks, by what is in them, once the page has followed. What a reader has before them stays where it is in the
 * window.
 */
function freeLater(selector: string, place = placeInSight(), turns = MAX_TURNS): void {
  clearTimeout(waiting)
  keepPlace(place)
  if (turns > 0 && isBehind()) {
    waiting = setTimeout(() => freeLater(selector, place, turns - 1), TURN_MS)
    return
  }
  free(selector)
  keepPlace(place)
}

/** Keeps every block of the page as high as it is, while days pass. */
export function holdStill(): void {
  clearTimeout(waiting)
  const areHeld = stoppedAt === null && held.length > 0
  stoppedAt = null
  if (!areHeld) hold()
}

/**
 * To be called when the days stop. Drawings that have their own axes from now on get the heights that go with these; words
 * stay until the reader turns to the page, so that nothing moves before their eyes.
 */
export function standStill(areAxesKept: boolean): void {
  stoppedAt = shownQuery()
  markCuts()
  freeLater(areAxesKept ? PICTURE : OF_AXES)
}

const withoutRow = (query: string): string => {
  const parameters = new URLSearchParams(query)
  parameters.delete('focus')
  return parameters.toString()
}

/** Another view has axes of its own; a row that is selected changes none. */
function onView(): void {
  const query = shownQuery()
  if (stoppedAt === null || query === stoppedAt) return
  const isSelection = withoutRow(query) === withoutRow(stoppedAt)
  stoppedAt = query
  if (isSelection) return
  const place = placeInSight()
  setAxesDay(null)
  makeRoom()
  freeLater(OF_AXES, place)
}

/** Once a reader turns to the page, all words have room; what the reader turned to stays under their hand. */
function onTurn({ target }: Event): void {
  if (stoppedAt === null || !(target instanceof Element)) return
  if (target.closest('main') === null || target.closest('.dock')) return
  const place = { element: target, top: target.getBoundingClientRect().top }
  makeRoom()
  keepPlace(place)
}

/** Follows what the reader does with the page while its blocks are held. Returns how to end it. */
export function followView(): () => void {
  const width = { known: window.innerWidth }
  const onResize = () => {
    if (window.innerWidth !== width.known) free('*')
    width.known = window.innerWidth
  }
  const all = () => free('*')
  const stop = subscribe(onView)
  addEventListener('resize', onResize)
  document.addEventListener('fullscreenchange', all)
  for (const kind of ['click', 'focusin']) document.addEventListener(kind, onTurn, true)
  return () => {
    stop()
    removeEventListener('resize', onResize)
    document.removeEventListener('fullscreenchange', all)
    for (const kind of ['click', 'focusin']) document.removeEventListener(kind, onTurn, true)
    clearTimeout(waiting)
    free('*')
    setAxesDay(null)
  }
}
