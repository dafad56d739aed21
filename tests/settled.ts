/*
 * Questions to a page, asked within it by whichever program drives the browser: each is handed over as its text, so it uses
 * nothing of this file.
 */

/**
 * Whether a page is all there, once a reader has come near each part of it: what is in the window has come, React has taken
 * it over, and so has every chart on it. A page without scripts would never be.
 */
export function isSettled(): boolean {
  // React marks each element that it has taken over with a property that begins so.
  const taken = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactFiber$'))
  const charts = [...document.querySelectorAll('[data-chart]')]
  for (const part of document.querySelectorAll('[data-part] > *'))
    part.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
  // Others wait for a reader to scroll.
  const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight)
  return (
    seen.every((image) => image.complete) &&
    document.fonts.status === 'loaded' &&
    [...document.querySelectorAll('main, footer')].every(taken) &&
    [...document.querySelectorAll('[data-part] > *')].every(taken) &&
    charts.every((chart) => chart.querySelector('.chart-canvas') || !chart.querySelector('svg[role=group]'))
  )
}

/** Whether every part of a page shows the view of its address. */
export function isCaughtUp(): boolean {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')]
  return (
    parts.every(({ dataset: { query } }) => query === location.search.slice(1)) &&
    document.querySelector('[aria-busy=true]') === null
  )
}
