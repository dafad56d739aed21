import 'server-only'
import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import { PALETTE } from '@/lib/forms/theme/palette'
import { LimitError } from '@/lib/http/limit-error'
import { Queue } from '@/lib/http/queue'
import { xmp } from '../proof/metadata'
import { withText } from '../proof/png-text'
import { proofOf } from '../proof/proof'
import type { Writer } from '../request/exported'
import { type Picture, picture } from './svg'

// One thread a picture: the queue, not the encoder, decides how many cores work.
sharp.concurrency(1)

/** As many as the tallest sheet of the usual width has at the largest ratio: every chart can be had at 4×. */
const MAX_PIXELS = 4 * 1200 * (4 * 4096)
/** A picture with more pixels takes hundreds of megabytes while it is made, so such are made one at a time. */
const LARGE = 4096 * 4096
const large = new Queue({ running: 1, waiting: 8, retryAfterSeconds: 10 })

/** The largest whole ratio at which a picture of this size may be drawn. */
export const largestRatio = ({ width, height }: Pick<Picture, 'width' | 'height'>): number =>
  Math.floor(Math.sqrt(MAX_PIXELS / (width * height)))

async function encoded(svg: string, ratio: number, paper: string): Promise<Buffer> {
  const { pixels, width, height } = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ratio },
    background: paper,
    font: { loadSystemFonts: false },
    logLevel: 'off',
  })
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .withMetadata({ density: 96 * ratio })
    .png({ compressionLevel: 6 })
    .toBuffer()
}

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
    throw new LimitError({
      parameter: 'dpr',
      value: String(ratio),
      reason: `makes too many pixels of ${drawn.width} × ${drawn.height}`,
      allowed: `a whole number up to ${largest} at this size, ${MAX_PIXELS} pixels in all`,
    })
  const { paper } = PALETTE[exported.view.theme === 'dark' ? 'dark' : 'light']
  const make = () => encoded(drawn.svg, ratio, paper)
  const pixels = drawn.width * drawn.height * ratio ** 2
  const file = await (pixels > LARGE ? large.run(make) : make())
  return withText(file, 'XML:com.adobe.xmp', xmp(proofOf(exported)))
}
