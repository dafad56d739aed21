import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import opentype from 'opentype.js'
import { FACES } from '@/lib/text/faces'

/** Code points with metrics, besides Hangul: Latin, Greek, Cyrillic and punctuation. */
const COVERED: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x2009, 0x2009],
  [0x2010, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20a9, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2191, 0x2193],
  [0x2212, 0x2212],
]

type Run = readonly [first: number, widths: number[]]

/** Advance widths of one weight in thousandths of the font size, as runs of consecutive characters. */
export function advances(root: string, weight: 400 | 600): { runs: Run[]; hangul: number } {
  const fonts = FACES.filter((face) => face.weight === weight).map((face) => {
    const bytes = readFileSync(join(root, face.directory, `${face.file}.woff`))
    const font = opentype.parse(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    )
    return { face, font }
  })
  const advance = (code: number): number | null => {
    const character = String.fromCodePoint(code)
    const found = fonts.find(({ font }) => font.charToGlyphIndex(character) > 0)
    if (!found) return null
    return Math.round(((found.font.charToGlyph(character).advanceWidth ?? 0) * 1000) / found.font.unitsPerEm)
  }
  const runs: Run[] = []
  for (const [first, last] of COVERED) {
    let run: Run | null = null
    for (let code = first; code <= last; code++) {
      const width = advance(code)
      if (width === null) {
        run = null
      } else if (run) {
        run[1].push(width)
      } else {
        run = [code, [width]]
        runs.push(run)
      }
    }
  }
  const syllables = new Set<number | null>()
  for (let code = 0xac00; code <= 0xd7a3; code++) syllables.add(advance(code))
  const [hangul] = syllables
  if (syllables.size !== 1 || hangul === undefined || hangul === null)
    throw new Error('Hangul syllables no longer share one width')
  return { runs, hangul }
}

/** The text of lib/text/metrics.ts. */
export function metricsModule(root: string): string {
  const weights = ([400, 600] as const).map((weight) => {
    const { runs, hangul } = advances(root, weight)
    const lines = runs.map(([first, widths]) => `      [${first}, '${widths.join(' ')}'],`)
    return `  ${weight}: {\n    hangul: ${hangul},\n    runs: [\n${lines.join('\n')}\n    ],\n  },\n`
  })
  return `/*
 * Written by scripts/fonts.ts: advance widths in thousandths of the type size.
 * Each run starts at a code point and lists the widths from there on.
 */
export const METRICS = {
${weights.join('')}} as const satisfies Record<
  400 | 600,
  { readonly hangul: number; readonly runs: readonly (readonly [first: number, widths: string])[] }
>
`
}
