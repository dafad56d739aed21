/**
 * Scrolls the page, or the chart that fills the screen, by as much as an element has moved in the window since its upper edge
 * was at `top`.
 */
export function keepInPlace(element: Element, top: number): void {
  const moved = element.getBoundingClientRect().top - top
  if (Math.abs(moved) >= 1)
    (document.fullscreenElement ?? window).scrollBy({ top: moved, behavior: 'instant' })
}
