import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'

// One thread per picture: the queue of the server in front decides how many cores are used.
sharp.concurrency(1)

/**
 * @typedef {object} Drawing
 * @property {string} svg whose text is outlined: resvg silently leaves out text whose font is missing
 * @property {number} ratio pixels per CSS pixel
 * @property {string} paper a CSS colour
 */

/** @param {Drawing} drawing */
function encoded({ svg, ratio, paper }) {
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

/**
 * A drawing as pixels, in a PNG without a word about itself: drawn by resvg, and encoded by sharp, which is faster than resvg
 * and makes smaller files.
 * @param {Drawing} drawing
 * @returns {Promise<Uint8Array>}
 */
export default async function drawPixels(drawing) {
  const file = await encoded(drawing)
  // Or the pixels of several pictures would wait for V8, which hardly has anything else to clear up here.
  globalThis.gc?.()
  return file
}
