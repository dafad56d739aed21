import 'server-only'
import { cloneElement, type ReactElement } from 'react'
import type { DrawSheet, Ink } from '@/lib/exports/sheet/draw-sheet'
import type { Sheet } from '@/lib/exports/sheet/sheet'
import { rounded } from '@/lib/forms/parts/rounded'
import { measure } from '@/lib/text/measure'
import { ChartText, type TextProps } from './chart-text'
import { Marks } from './marks'
import type { Renderer } from './renderer'

type OutlineOf = NonNullable<Ink['outline']>

/** Text as the path of its outlines; the words stay in the file as its label. */
const outlined = (outline: OutlineOf) =>
  function OutlinedText({ mark, paint }: TextProps): ReactElement {
    return <path d={outline(mark)} fill={paint(mark.fill)} aria-label={mark.text} />
  }

/** Text that keeps the width it was laid out with in programs that do not read the fonts in the file. */
function FittedText(props: TextProps): ReactElement {
  const { text, ...setting } = props.mark
  return cloneElement(ChartText(props), {
    textLength: rounded(measure(text, setting)),
    lengthAdjust: 'spacingAndGlyphs',
  })
}

function SheetMarks({ sheet, ink }: { readonly sheet: Sheet; readonly ink: Ink }): ReactElement {
  const brush: Renderer = {
    paint: (name) => (name === 'none' ? 'none' : ink.paint(name)),
    Text: ink.outline ? outlined(ink.outline) : FittedText,
  }
  const { x, y, model } = sheet.chart
  return (
    <g fill="none">
      <Marks marks={sheet.marks} renderer={brush} />
      <g transform={`translate(${x} ${y})`}>
        <Marks marks={model.under} renderer={brush} />
        {model.targets.map((target) => (
          <g key={target.key}>
            <title>{target.label}</title>
            <Marks marks={target.marks} renderer={brush} />
          </g>
        ))}
        <Marks marks={model.over} renderer={brush} />
      </g>
    </g>
  )
}

/** A sheet as SVG elements, by the marks that pages draw with. Programs that show titles name each mark by its row. */
export const sheetMarkup: DrawSheet = async (sheet, ink) => {
  // A route handler may not import this module statically.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(<SheetMarks sheet={sheet} ink={ink} />)
}
