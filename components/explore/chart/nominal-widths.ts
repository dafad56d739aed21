import type { ChartModel, Size } from '@/lib/forms/model'

/**
 * The widths that a figure is drawn for before the width of its container is known, and from which width of the container
 * each is shown. Container queries choose one of them, so it works without JavaScript.
 */
export const NOMINAL_WIDTHS = [
  { width: 360, minWidth: 0, className: '@min-[520px]:hidden' },
  { width: 640, minWidth: 520, className: 'hidden @min-[520px]:block @min-[820px]:hidden' },
  { width: 960, minWidth: 820, className: 'hidden @min-[820px]:block' },
] as const

/**
 * Draws for the exact width, in the height of the nominal drawing scaled to that width: the layout does not shift when
 * the exact drawing replaces it.
 */
export function drawExactly(draw: (size: Size) => ChartModel, availableWidth: number): ChartModel {
  const width = Math.max(1, Math.round(availableWidth))
  const step = NOMINAL_WIDTHS.findLast(({ minWidth }) => availableWidth >= minWidth) ?? NOMINAL_WIDTHS[0]
  const nominal = draw({ width: step.width })
  return draw({ width, height: (nominal.height * width) / step.width })
}
