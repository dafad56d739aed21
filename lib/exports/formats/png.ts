import 'server-only'
import { PALETTE } from '@/lib/forms/theme/palette'
import { LimitError } from '@/lib/http/limit-error'
import { painter } from '../pixels/painter'
import { proofOf } from '../proof/proof'
import { xmpPacket } from '../proof/proof-markup'
import { pathTexts } from '../svg/path-texts'
import { type Picture, picture } from '../svg/picture'
import type { Writer } from '../writer'
import { withFacts } from './png-chunks'

/** Pixels of the tallest sheet of default width at a ratio of 4, so that every chart can be requested at 4×. */
const MAX_PIXELS = 4 * 1200 * (4 * 4096)

/** The largest whole ratio at which a picture of this size may be drawn. */
export const largestRatio = ({ width, height }: Pick<Picture, 'width' | 'height'>): number =>
  Math.floor(Math.sqrt(MAX_PIXELS / (width * height)))

/** A picture of the outlined SVG. Throws `LimitError` on too many pixels. */
export const png: Writer = async (input) => {
  const ratio = input.view.dpr ?? 1
  const drawn = picture(input, pathTexts)
  const largest = largestRatio(drawn)
  if (ratio > largest)
    throw new LimitError({
      parameter: 'dpr',
      value: String(ratio),
      reason: `makes too many pixels of ${drawn.width} × ${drawn.height}`,
      allowed: `a whole number up to ${largest} at this size, ${MAX_PIXELS} pixels in all`,
    })
  const { paper } = PALETTE[input.view.theme === 'dark' ? 'dark' : 'light']
  const file = await painter.draw({ svg: drawn.svg, ratio, paper })
  return withFacts(Buffer.from(file.buffer, file.byteOffset, file.byteLength), {
    density: 96 * ratio,
    xmp: xmpPacket(proofOf(input)),
  })
}
