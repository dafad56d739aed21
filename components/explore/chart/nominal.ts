import type { ChartModel, Size } from '@/lib/forms/model'

/**
 * The widths that a figure is drawn for before its room is known, and from which width of the room each is shown. The
 * style sheet shows one of the three, so that a page without JavaScript has it, too.
 */
export const NOMINAL = [
  { width: 360, from: 0, shown: '@min-[520px]:hidden' },
  { width: 640, from: 520, shown: 'hidden @min-[520px]:block @min-[820px]:hidden' },
  { width: 960, from: 820, shown: 'hidden @min-[820px]:block' },
] as const

/**
 * Draws for the exact width of the room, in the height that the nominal drawing had there after it was stretched to
 * that width: the box does not move when the exact drawing takes its place.
 */
export function drawExactly(draw: (size: Size) => ChartModel, room: number): ChartModel {
  const width = Math.max(1, Math.round(room))
  const step = NOMINAL.findLast(({ from }) => room >= from) ?? NOMINAL[0]
  const nominal = draw({ width: step.width })
  return draw({ width, height: (nominal.height * width) / step.width })
}
