import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import { fontFiles } from '@/lib/text/font-files'
import { unpackedFont } from '@/lib/text/unpacked-font'
import { FONT } from './peer'

/** The fonts of this project as files that resvg reads. */
function withFonts<T>(use: (files: string[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-fonts-'))
  const files = fontFiles().map(({ woff }, at) => {
    const file = join(folder, `${at}.ttf`)
    writeFileSync(file, unpackedFont(woff))
    return file
  })
  return use(files).finally(() => rmSync(folder, { recursive: true }))
}

/** Hands out a function that turns a peer's SVG into a PNG at twice its pixels: drawn by resvg, encoded by sharp. */
export const withPictures = <T>(
  use: (pictureOf: (svg: string) => Promise<Buffer>) => Promise<T>,
): Promise<T> =>
  withFonts((files) =>
    use(async (svg) => {
      const { pixels, width, height } = await renderAsync(svg, {
        fitTo: { mode: 'zoom', value: 2 },
        background: '#ffffff',
        font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: FONT },
        logLevel: 'off',
      })
      return sharp(pixels, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .png({ compressionLevel: 6 })
        .toBuffer()
    }),
  )
