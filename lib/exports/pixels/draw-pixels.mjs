/* The process that draws pictures, started by `painter.ts`, which asks it over their channel. It ends with the channel. */
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'

/** @typedef {import('./painter').Drawing} Drawing */
/** @typedef {import('./painter').Drawn} Drawn */

// One thread per picture: the queue of the server in front decides how many cores are used.
sharp.concurrency(1)

/**
 * Pixels in a PNG that says nothing of itself: drawn by resvg, and encoded by sharp, which is faster than resvg and makes
 * smaller files.
 * @param {Drawing} drawing
 */
async function encoded({ svg, ratio, paper }) {
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

/** @param {Drawn} drawn */
const tell = (drawn) => process.send?.(drawn)

process.on('message', (message) => {
  encoded(/** @type {Drawing} */ (message)).then(
    (file) => {
      tell({ file })
      // Or the pixels of several pictures would wait for V8, which hardly has anything else to clear up here.
      globalThis.gc?.()
    },
    (error) => tell({ failure: String(error) }),
  )
})
// An exit may wait for threads of native code for ever.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
// They come to all processes of a terminal: whoever started this one lets it finish.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => {})
