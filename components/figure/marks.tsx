import type { ReactElement } from 'react'
import type { Mark } from '@/lib/forms/model'
import { ChartMark } from './chart-mark'
import { joinMarks } from './join-marks'
import type { Renderer } from './renderer'

/** Marks of a chart model as SVG elements, for a parent that is an `<svg>` or a part of one. */
export function Marks({
  marks,
  renderer,
}: {
  readonly marks: readonly Mark[]
  readonly renderer: Renderer
}): ReactElement {
  return (
    <>
      {joinMarks(marks).map((mark, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a model have no identity but their place
        <ChartMark key={at} mark={mark} brush={renderer} />
      ))}
    </>
  )
}
