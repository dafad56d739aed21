import 'server-only'
import { cloneElement, type ReactElement } from 'react'
import type { RenderSheet, SheetStyle } from '@/lib/exports/sheet/render-sheet'
import type { Sheet } from '@/lib/exports/sheet/sheet'
import { rounded } from '@/lib/forms/parts/rounded'
import { fullLabel } from '@/lib/forms/parts/target-name'
import { measure } from '@/lib/text/measure'
import { chartText } from './chart-text'
import { Marks } from './marks'
import type { Renderer, TextMark } from './renderer'

/** Text as the path of its outlines, with the text itself as the label. */
const outlinedText = (outline: NonNullable<SheetStyle['outline']>): Renderer['text'] =>
  function outlined(mark, fill) {
    return <path d={outline(mark)} fill={fill} aria-label={mark.text} />
  }

/** Text with its measured width, which programs keep that ignore the fonts in the file. */
function fittedText(mark: TextMark, fill: string): ReactElement {
  const { text, ...setting } = mark
  return cloneElement(chartText(mark, fill), {
    textLength: rounded(measure(text, setting)),
    lengthAdjust: 'spacingAndGlyphs',
  })
}

/** The content of a sheet. Each target has its label as a title, which some viewers show. */
function SheetMarks({ sheet, style }: { readonly sheet: Sheet; readonly style: SheetStyle }): ReactElement {
  const renderer: Renderer = {
    paint: (name) => (name === 'none' ? 'none' : style.paint(name)),
    text: style.outline ? outlinedText(style.outline) : fittedText,
  }
  const { x, y, model } = sheet.chart
  return (
    <g fill="none">
      <Marks marks={sheet.marks} renderer={renderer} />
      <g transform={`translate(${x} ${y})`}>
        <Marks marks={model.under} renderer={renderer} />
        {model.targets.map((target) => (
          <g key={target.key}>
            <title>{fullLabel(target)}</title>
            <Marks marks={target.marks} renderer={renderer} />
          </g>
        ))}
        <Marks marks={model.over} renderer={renderer} />
      </g>
    </g>
  )
}

/** The markup of a sheet, to be wrapped in an `<svg>`. */
export const sheetMarkup: RenderSheet = async (sheet, style) => {
  // Next.js refuses a static import of this module in a route handler.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(<SheetMarks sheet={sheet} style={style} />)
}
