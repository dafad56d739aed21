import { keepInPlace } from '../controls/keep-in-place'

/**
 * A chart on a whole screen is one page of its own: its name and the way back stay at the top, the drawing has the height
 * below them (see `useMeasuredSize`), and all that is read beside it follows. Not in the style sheet, which every page would
 * have for the few readers who ask for it.
 */
const RULES = `
  [data-chart]:fullscreen {
    --edge: clamp(1rem, 2.5vw, 2rem);
    background: var(--paper);
    display: flex;
    flex-direction: column;
    overflow-y: auto;
    padding: 0 var(--edge) 1rem;
    scroll-padding-block: 5rem 1rem;
  }
  [data-chart]:fullscreen > * { order: 2 }
  [data-chart]:fullscreen > :first-child { display: contents }
  [data-chart]:fullscreen > *, [data-chart]:fullscreen > :first-child > * { flex: none }
  [data-chart]:fullscreen > :first-child > p { margin-block-start: 0.75rem; order: 1 }
  [data-chart]:fullscreen > :first-child > :is(h1, h2) {
    align-content: center;
    background: var(--paper);
    border-block-end: 1px solid var(--grid);
    font-size: var(--text-lg);
    line-height: var(--text-lg--line-height);
    margin-inline: calc(-1 * var(--edge));
    min-height: 3.75rem;
    padding: 0.25rem calc(var(--edge) + 8.5rem) 0.25rem var(--edge);
    position: sticky;
    top: 0;
    z-index: 7;
  }
  [data-chart]:fullscreen [data-fills] { position: fixed; right: var(--edge); top: 0.5rem; z-index: 8 }
`

let isStyled = false

/** Whether an element is in the window and nothing covers it. */
function isSeen(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}

/** Where the focus is in a chart, if it is there and can be given back. */
function focusedIn(chart: Element): HTMLElement | SVGElement | null {
  const { activeElement: focused } = document
  const isFocusable = focused instanceof HTMLElement || focused instanceof SVGElement
  return isFocusable && chart.contains(focused) ? focused : null
}

/**
 * Remembers where a reader is on the page. The returned function brings them back there, with the focus where it was in the
 * chart, else on the link that fills the screen if that is in sight, else on the drawing.
 */
function rememberPlace(chart: Element, link: HTMLElement): () => void {
  const isLinkSeen = isSeen(link)
  const anchor = isLinkSeen ? link : chart
  const { top } = anchor.getBoundingClientRect()
  const { height } = document.body.getBoundingClientRect()
  const { scrollY } = window
  const focused = focusedIn(chart)
  return () => {
    const drawing = chart.querySelector<HTMLElement>('[data-lands]')
    const target = focused?.isConnected ? focused : isLinkSeen ? link : drawing
    target?.focus({ preventScroll: true })
    // The drawing is still as high as the screen, and others may have another width.
    const observer = new ResizeObserver(() => {
      keepInPlace(anchor, top)
      if (document.body.getBoundingClientRect().height !== height) return
      window.scrollTo({ top: scrollY, behavior: 'instant' })
      done.abort()
    })
    const done = new AbortController()
    done.signal.addEventListener('abort', () => observer.disconnect())
    for (const input of ['pointerdown', 'wheel', 'keydown', 'fullscreenchange'])
      document.addEventListener(input, () => done.abort(), { signal: done.signal, passive: true })
    observer.observe(document.body)
  }
}

/** Fills the screen with a chart, which the link asks for. */
export async function fillScreen(chart: Element, link: HTMLElement): Promise<void> {
  if (!isStyled) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(RULES)
    document.adoptedStyleSheets.push(sheet)
    isStyled = true
  }
  const goBack = rememberPlace(chart, link)
  await chart.requestFullscreen()
  chart.scrollTop = 0
  const onChange = () => {
    if (document.fullscreenElement === chart) return
    document.removeEventListener('fullscreenchange', onChange)
    goBack()
  }
  document.addEventListener('fullscreenchange', onChange)
}
