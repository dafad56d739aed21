import { DRAWING_WIDTHS } from '@/lib/charts/drawing-widths'
import { SAMPLE_WIDTH } from '@/lib/charts/read'
import type { ChartModel, Size } from '@/lib/forms/model'

/**
 * The widths that a figure is drawn for before the width of its container is known, and from which width of the container
 * each is shown. Container queries choose one of them, so it works without JavaScript.
 */
export const NOMINAL_WIDTHS = [
  { ...DRAWING_WIDTHS[0], className: '@min-[520px]:hidden' },
  { ...DRAWING_WIDTHS[1], className: 'hidden @min-[520px]:block @min-[940px]:hidden' },
  { ...DRAWING_WIDTHS[2], className: 'hidden @min-[940px]:block' },
] as const

/** By how much a drawing may be scaled before it is drawn anew: words stay as large as those beside it. */
const SCALED_BY = 0.085

/** The share of its height to which a drawing may be pressed into a screen that is low. */
const PRESSED_TO = 0.6

/**
 * Draws for an available width in pixels. Near a nominal width the drawing is that of the server, scaled; else it has the
 * height of that one, so that the layout does not shift. A drawing that fills the screen has the height there is, or is
 * scrolled: it is not lower than on the page, unless all of it can be seen at once on a low screen.
 */
export function drawFor(
  draw: (size: Size) => ChartModel,
  availableWidth: number,
  height: number | null = null,
  isLow = false,
): ChartModel {
  const width = Math.max(1, Math.round(availableWidth))
  const step = NOMINAL_WIDTHS.findLast(({ minWidth }) => availableWidth >= minWidth) ?? NOMINAL_WIDTHS[0]
  const nominal = draw({ width: step.width })
  if (height !== null) {
    // No page is wider than its widest drawing.
    const onPage = (nominal.height * Math.min(width, SAMPLE_WIDTH)) / step.width
    const usual = Math.max(draw({ width }).height, Math.ceil(onPage))
    const isPressed = isLow && height >= usual * PRESSED_TO
    return draw({ width, height: isPressed ? height : Math.max(height, usual) })
  }
  return Math.abs(width / step.width - 1) <= SCALED_BY
    ? nominal
    : draw({ width, height: (nominal.height * width) / step.width })
}
