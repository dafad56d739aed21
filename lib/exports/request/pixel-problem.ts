import type { Problem } from '@/lib/http/problem'

/** In CSS pixels. */
interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Pixels of the tallest sheet of default width at a ratio of 4, so that every chart can be requested at 4×. */
const MAX_PIXELS = 4 * 1200 * (4 * 4096)

/** The largest whole ratio at which a picture of this size may be drawn. */
export const largestRatio = ({ width, height }: PictureSize): number =>
  Math.floor(Math.sqrt(MAX_PIXELS / (width * height)))

/** Why a picture of this size is not drawn at a ratio; null where it is. */
export function pixelProblem(size: PictureSize, ratio: number): Problem | null {
  const largest = largestRatio(size)
  if (ratio <= largest) return null
  return {
    parameter: 'dpr',
    value: String(ratio),
    reason: `makes too many pixels of ${size.width} × ${size.height}`,
    allowed: `a whole number up to ${largest} at this size, ${MAX_PIXELS} pixels in all`,
  }
}
