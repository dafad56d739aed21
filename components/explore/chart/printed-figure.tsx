import { Figure, type FigureProps } from '@/components/figure/figure'
import type { Target } from '@/lib/forms/model'
import { paintOf } from './paint-of'
import type { PrintedPart } from './printed-parts'

/**
 * A drawing that is taller than a sheet of paper, in parts that stay whole: browsers cut an SVG wherever a sheet ends. Each
 * part is a window on the drawing, in shares of its width, as paper has a width of its own.
 */
export function PrintedFigure({
  parts,
  model,
  ...figure
}: Omit<FigureProps, 'paint'> & { readonly parts: readonly PrintedPart[] }) {
  const { width, targets } = model
  return parts.map(({ top, height }) => {
    const isWithin = ({ box }: Target) => {
      const middle = box.y + box.height / 2
      return middle >= top && middle < top + height
    }
    return (
      <div
        key={top}
        data-sheet
        style={{ aspectRatio: `${width} / ${height}`, overflow: 'hidden', breakInside: 'avoid' }}
      >
        <div style={{ marginTop: `${(-100 * top) / width}%` }}>
          <Figure {...figure} model={{ ...model, targets: targets.filter(isWithin) }} paint={paintOf} />
        </div>
      </div>
    )
  })
}
