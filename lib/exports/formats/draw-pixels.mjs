import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'

// One thread per picture: the queue of the server in front decides how many cores are used.
sharp.concurrency(1)

/**
 * A drawing as pixels, in a PNG without a word about itself: drawn by resvg, and encoded by sharp, which is faster than resvg
 * and makes smaller files.
 * @param {{ svg: string, ratio: number, paper: string }} drawing whose text is outlined, since resvg silently leaves out text
 * whose font is missing
 * @returns {Promise<Uint8Array>}
 */
export default async function drawPixels({ svg, ratio, paper }) {
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ratio },
    background: paper,
    font: { loadSystemFonts: false },
    logLevel: 'off',
  }).render()
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 5 })
    .toBuffer()
}
