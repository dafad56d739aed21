/**
 * Heading, drawing and legend of a chart on a whole screen, the drawing in the height that is left. Not in the style sheet,
 * which every page would have for the few readers who ask for it.
 */
const RULES = `
  [data-chart]:fullscreen { background: var(--paper); display: flex; overflow-y: auto; padding: 1rem 2rem }
  [data-chart]:fullscreen > :not(:first-child, dialog) { display: none }
  [data-chart]:fullscreen > :first-child { display: flex; flex: 1; flex-direction: column }
  [data-chart]:fullscreen [data-lands] { display: flex; flex: 1 0 0; flex-direction: column }
  [data-chart]:fullscreen .chart-canvas { flex: 1 1 0; min-height: 18rem; overflow-y: auto }
`

let isStyled = false

/** Fills the screen with a chart. */
export async function fillScreen(chart: Element): Promise<void> {
  if (!isStyled) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(RULES)
    document.adoptedStyleSheets.push(sheet)
    isStyled = true
  }
  await chart.requestFullscreen()
}
