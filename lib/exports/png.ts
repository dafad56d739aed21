import 'server-only'
import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import { PALETTE } from '../forms/palette'
import type { Writer } from './exported'
import { xmp } from './metadata'
import { withText } from './png-text'
import { proofOf } from './proof'
import { Refused } from './refused'
import { type Picture, picture } from './svg'

// One thread a picture: the queue, not the encoder, decides how many cores work.
sharp.concurrency(1)

/** As many pixels as a square of 4096: beyond that one picture would take the memory of many. */
const MOST_PIXELS = 4096 * 4096

/** The largest whole ratio at which a picture of this size may be drawn. */
const largestRatio = ({ width, height }: Picture) => Math.floor(Math.sqrt(MOST_PIXELS / (width * height)))

/**
 * The chart as pixels, from the outlined SVG: the renderer sets no text, so no font can be missing from it. Encoded by
 * sharp, which is quicker and packs better than the renderer's own encoder. Throws `Refused`
 * when the picture would be too large.
 */
export const png: Writer = async (exported) => {
  const ratio = exported.view.dpr ?? 1
  const drawn = await picture(exported)
  const largest = largestRatio(drawn)
  if (ratio > largest)
    throw new Refused({
      parameter: 'dpr',
      value: String(ratio),
      reason: `makes too many pixels of ${drawn.width} × ${drawn.height}`,
      allowed: `a whole number up to ${largest} at this size, ${MOST_PIXELS} pixels in all`,
    })
  const { pixels, width, height } = await renderAsync(drawn.svg, {
    fitTo: { mode: 'zoom', value: ratio },
    background: PALETTE[exported.view.theme === 'dark' ? 'dark' : 'light'].paper,
    font: { loadSystemFonts: false },
    logLevel: 'off',
  })
  const encoded = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .withMetadata({ density: 96 * ratio })
    .png({ compressionLevel: 6 })
    .toBuffer()
  return withText(encoded, 'XML:com.adobe.xmp', xmp(proofOf(exported)))
}
