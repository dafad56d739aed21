import type { ReactElement } from 'react'
import type { Mark } from '@/lib/forms/model'
import { joinMarks } from '@/lib/forms/parts/join-marks'
import { ChartMark } from './chart-mark'
import type { Renderer } from './renderer'

/** Marks of a chart model as SVG elements, for use inside an `<svg>`. */
export function Marks({
  marks,
  renderer,
}: {
  readonly marks: readonly Mark[]
  readonly renderer: Renderer
}): ReactElement {
  return (
    <>
      {joinMarks(marks).map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks are told apart by their position alone
        <ChartMark key={index} mark={mark} renderer={renderer} />
      ))}
    </>
  )
}
