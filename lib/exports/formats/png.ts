import 'server-only'
import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import { PALETTE } from '@/lib/forms/theme/palette'
import { FairQueue } from '@/lib/http/fair-queue.mjs'
import { LimitError } from '@/lib/http/limit-error'
import { proofOf } from '../proof/proof'
import { xmpPacket } from '../proof/proof-markup'
import { pathTexts } from '../svg/path-texts'
import { type Picture, picture } from '../svg/picture'
import type { Writer } from '../writer'
import { withFacts } from './png-chunks'

// One thread per picture: the queue of the server in front decides how many cores are used.
sharp.concurrency(1)

/** Pixels of the tallest sheet of default width at a ratio of 4, so that every chart can be requested at 4×. */
const MAX_PIXELS = 4 * 1200 * (4 * 4096)
/** Drawing a larger picture takes hundreds of megabytes of memory, so these are drawn one at a time. */
const LARGE_PIXELS = 4096 * 4096
const largePictures = new FairQueue({
  all: { running: 1, waiting: 8 },
  each: { running: 1, waiting: 8 },
  retryAfterSeconds: 10,
})

/** The largest whole ratio at which a picture of this size may be drawn. */
export const largestRatio = ({ width, height }: Pick<Picture, 'width' | 'height'>): number =>
  Math.floor(Math.sqrt(MAX_PIXELS / (width * height)))

async function encode(svg: string, ratio: number, paper: string): Promise<Buffer> {
  const { pixels, width, height } = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ratio },
    background: paper,
    font: { loadSystemFonts: false },
    logLevel: 'off',
  })
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 5 })
    .toBuffer()
}

/**
 * The outlined SVG as pixels. Outlined, because resvg silently leaves out text whose font is missing; encoded by sharp,
 * which is faster than resvg and makes smaller files. Throws `LimitError` on too many pixels.
 */
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
  const make = () => encode(drawn.svg, ratio, paper)
  const pixels = drawn.width * drawn.height * ratio ** 2
  const file = await (pixels > LARGE_PIXELS ? largePictures.run('', make) : make())
  return withFacts(file, { density: 96 * ratio, xmp: xmpPacket(proofOf(input)) })
}
