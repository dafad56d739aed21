import { ellipsise } from '@/lib/text/ellipsise'
import { measure } from '@/lib/text/measure'
import type { Mark } from '../model'
import type { EstimateFacet } from '../parts/estimate-facet'

const LABEL_TYPE = { size: 12 } as const
const VALUE_TYPE = { size: 12, weight: 600 } as const

/** The key of the ribbon: a swatch, the newest range in figures, and its label as far as it fits. Baseline `y`. */
export function rangeNote(facet: EstimateFacet, x: number, y: number, width: number): readonly Mark[] {
  if (!facet.range) return []
  const value = ellipsise(facet.range.value, width - 20, VALUE_TYPE)
  const labelX = 20 + measure(value, VALUE_TYPE) + 6
  const label = ellipsise(facet.range.label, Math.max(0, width - labelX), LABEL_TYPE)
  return [
    { mark: 'rect', x, y: y - 9, width: 14, height: 10, fill: 'band', stroke: 'muted' },
    { mark: 'text', x: x + 20, y, text: value, ...VALUE_TYPE, fill: 'ink' },
    ...(label === '' || label === '…'
      ? []
      : ([{ mark: 'text', x: x + labelX, y, text: label, ...LABEL_TYPE, fill: 'muted' }] as const)),
  ]
}
