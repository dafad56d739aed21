import { ellipsise } from '@/lib/text/ellipsise'
import { measure } from '@/lib/text/measure'
import type { Mark } from '../model'

const TITLE = { size: 14, weight: 600 } as const
const NOTE = { size: 12 } as const

/** The name of a facet and its unit, on one line of `width` pixels with the baseline `y`. */
export function facetTitle(
  { label, unit }: { readonly label: string; readonly unit: string },
  x: number,
  y: number,
  width: number,
): readonly Mark[] {
  const title = ellipsise(label, width, TITLE)
  const unitX = measure(title, TITLE) + 7
  const unitWidth = width - unitX
  return [
    ...(title === '' ? [] : ([{ mark: 'text', x, y, text: title, ...TITLE, fill: 'ink' }] as const)),
    ...(measure(unit, NOTE) > unitWidth
      ? []
      : ([
          { mark: 'text', x: title === '' ? x : x + unitX, y, text: unit, ...NOTE, fill: 'muted' },
        ] as const)),
  ]
}
