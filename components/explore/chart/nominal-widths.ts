import type { ChartModel, Size } from '@/lib/forms/model'

/**
 * The widths that a figure is drawn for before its room is known, and from which width of the room each is shown. The
 * style sheet shows one of the three, so that a page without JavaScript has it, too.
 */
export const NOMINAL_WIDTHS = [
  { width: 360, minWidth: 0, className: '@min-[520px]:hidden' },
  { width: 640, minWidth: 520, className: 'hidden @min-[520px]:block @min-[820px]:hidden' },
  { width: 960, minWidth: 820, className: 'hidden @min-[820px]:block' },
] as const

/**
 * Draws for the exact width of the room, in the height that the nominal drawing had there after it was stretched to
 * that width: the box does not move when the exact drawing takes its place.
 */
export function drawExactly(draw: (size: Size) => ChartModel, availableWidth: number): ChartModel {
  const width = Math.max(1, Math.round(availableWidth))
  const step = NOMINAL_WIDTHS.findLast(({ minWidth }) => availableWidth >= minWidth) ?? NOMINAL_WIDTHS[0]
  const nominal = draw({ width: step.width })
  return draw({ width, height: (nominal.height * width) / step.width })
}
