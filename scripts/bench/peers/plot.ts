import { dot, plot as draw, type PlotOptions, rectY, ruleY } from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { APOGEE, DISTANCE, FONT, MISSILES, type Peer, type PeerChart } from './peer'

/** The document that Plot makes its elements in. */
const { document } = parseHTML('<html></html>')

function common<T>({ colours, width, height }: PeerChart<T>): PlotOptions {
  return {
    document: document as unknown as Document,
    style: { fontFamily: FONT },
    width,
    height,
    color: { domain: [...colours.keys()], range: [...colours.values()] },
  }
}

/** The element as a file of its own. */
function fileOf(element: Element): string {
  element.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return element.outerHTML
}

export const plot: Peer = {
  name: 'Observable Plot',
  async bars(chart) {
    const bars = rectY(chart.rows, { x: 'month', y: 'count', fill: 'class', interval: 'month' })
    return fileOf(draw({ ...common(chart), y: { label: MISSILES, grid: true }, marks: [ruleY([0]), bars] }))
  },
  async points(chart) {
    const dots = dot(chart.rows, { x: 'distance', y: 'apogee', fill: 'class', r: 4.5 })
    return fileOf(
      draw({
        ...common(chart),
        x: { label: DISTANCE, grid: true },
        y: { label: APOGEE, grid: true },
        marks: [dots],
      }),
    )
  },
}
