import { ellipsise } from '@/lib/text/ellipsise'
import type { Axis, Box, Mark, Target } from '../model'
import type { Reference } from '../parts/estimate-facet'
import { textBox } from '../parts/text-box'
import { level } from './level'

const LABEL_SIZE = 11.5

export interface DrawnReferences {
  readonly under: readonly Mark[]
  readonly targets: readonly Target[]
  /** The y of each line. */
  readonly edges: readonly number[]
  /** Boxes of their labels. */
  readonly labels: readonly Box[]
}

/** Reference lines across the plot, each labelled above; one with a row opens it. */
export function referenceMarks(
  references: readonly Reference[],
  y: Axis,
  plot: Box,
  lane: number,
): DrawnReferences {
  const at = level(y, plot)
  const drawn = references.map((reference) => {
    const height = at(reference.value)
    const words: Extract<Mark, { mark: 'text' }> = {
      mark: 'text',
      x: plot.x + 4,
      y: height - 5,
      text: ellipsise(reference.name, plot.width - 8, { size: LABEL_SIZE }),
      size: LABEL_SIZE,
      fill: 'ink',
    }
    const marks: readonly Mark[] = [
      {
        mark: 'line',
        x1: plot.x,
        y1: height,
        x2: plot.x + plot.width,
        y2: height,
        stroke: 'ink',
        width: 1.4,
        dash: '7 4',
      },
      ...(words.text === '' ? [] : [words]),
    ]
    return { reference, height, marks, words }
  })
  return {
    under: drawn.flatMap(({ reference, marks }) => (reference.records.length === 0 ? marks : [])),
    targets: drawn.flatMap(({ reference, height, marks }) =>
      reference.records.length === 0
        ? []
        : [
            {
              key: reference.key,
              records: reference.records,
              label: reference.label,
              lines: [],
              lane,
              box: { x: plot.x, y: height - 4, width: plot.width, height: 8 },
              marks,
            },
          ],
    ),
    edges: drawn.map(({ height }) => height),
    labels: drawn.map(({ words }) => textBox(words)),
  }
}
