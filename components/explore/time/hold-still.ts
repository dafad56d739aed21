import { keepInPlace } from '../controls/keep-in-place'
import { shownQuery } from '../view/view-store'

/** What stands one below the other in a page: its parts, and within charts whatever they are made of. */
const BLOCKS = '[data-part] > :not(details), article.chart > *, article.chart > div > *'
/** How often it is looked whether the page has followed, and how many times. */
const TURN_MS = 50
const MAX_TURNS = 100

let release: (() => void) | null = null
let waiting: ReturnType<typeof setTimeout> | undefined

/** Whether some part of the page shows another view than it should: parts follow one after the other. */
function isBehind(): boolean {
  const query = shownQuery()
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')]
  return (
    parts.some(({ dataset }) => dataset.query !== undefined && dataset.query !== query) ||
    document.querySelector('[data-lands][aria-busy]') !== null
  )
}

/**
 * Keeps every block of the page as high as it is, so that nothing moves while its words and drawings change; what has no
 * room meanwhile is cut off. Returns how to end it: once the page has followed. It ends by itself when the window changes
 * its width.
 */
export function holdStill(): () => void {
  clearTimeout(waiting)
  if (release === null) hold()
  return () => letGo()
}

/** The drawing that a reader has before them, and how far below the upper edge of the window it is. */
function placeInSight(): { readonly drawing: Element; readonly top: number } | null {
  for (const drawing of document.querySelectorAll('article.chart [data-lands]')) {
    const { top, bottom } = drawing.getBoundingClientRect()
    if (bottom > 0 && top < window.innerHeight) return { drawing, top }
  }
  return null
}

/** The page says above its charts that it shows the past, which moves them: it scrolls by as much. */
function keepPlace(place: ReturnType<typeof placeInSight>): void {
  if (place !== null) keepInPlace(place.drawing, place.top)
}

function letGo(turns = MAX_TURNS, place = placeInSight()): void {
  clearTimeout(waiting)
  keepPlace(place)
  if (turns > 0 && isBehind()) {
    waiting = setTimeout(() => letGo(turns - 1, place), TURN_MS)
    return
  }
  release?.()
  keepPlace(place)
}

function hold(): void {
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCKS)]
  const heights = blocks.map((block) => block.getBoundingClientRect().height)
  const before = blocks.map(({ style: { height, overflowY } }) => ({ height, overflowY }))
  const width = window.innerWidth
  const onResize = () => {
    if (window.innerWidth !== width) end()
  }
  const end = () => {
    blocks.forEach((block, index) => {
      Object.assign(block.style, before[index])
    })
    removeEventListener('resize', onResize)
    release = null
  }
  blocks.forEach((block, index) => {
    block.style.height = `${heights[index]}px`
    // Menus open beyond the block that they stand in.
    if (block.querySelector('details') === null) block.style.overflowY = 'clip'
  })
  addEventListener('resize', onResize)
  release = end
}
