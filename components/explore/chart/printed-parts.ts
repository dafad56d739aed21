import type { ChartModel } from '@/lib/forms/model'

/** A part of a drawing that is not cut, in the pixels of its model. */
export interface PrintedPart {
  readonly top: number
  readonly height: number
}

/** A drawing up to here has room on a sheet with its title and its legend. */
const MAX_WHOLE = 600
/** Half a sheet: parts are joined up to here, and a sheet is left no emptier than that. */
const MAX_HEIGHT = 480

/** The parts of a drawing on paper: as few as can be, cut where it may be, and none higher than has to be. */
export function printedParts({
  height,
  breaks = [],
}: Pick<ChartModel, 'height' | 'breaks'>): readonly PrintedPart[] {
  if (height <= MAX_WHOLE) return [{ top: 0, height }]
  const tops = [0]
  for (const [at, top] of breaks.entries()) {
    const end = breaks[at + 1] ?? height
    // The first is as low as can be: it has to fit under the title and the legend.
    if (at === 0 || end - (tops.at(-1) ?? 0) > MAX_HEIGHT) tops.push(top)
  }
  return tops.map((top, at) => ({ top, height: (tops[at + 1] ?? height) - top }))
}
