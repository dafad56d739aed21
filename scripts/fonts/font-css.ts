import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FACES, type Face } from '@/lib/text/faces'

/** The characters for which the Korean fonts are loaded, by subset; all others come from Source Sans. */
const KOREAN_RANGES: Readonly<Record<string, string>> = {
  korean: 'U+1100-11FF,U+3130-318F,U+A960-A97F,U+AC00-D7FF',
  '93': 'U+3380-33DF',
  '109': 'U+4E00-9FFF',
}
const LINE_WIDTH = 110

/**
 * A page keeps the font in which it is first painted. Source Sans is therefore preloaded; a page painted before it
 * arrives uses a system font of the same widths. Only Hangul is swapped later: many systems have no font for it, and
 * its widths do not change.
 */
const DISPLAY = { 'Source Sans 3': 'optional', 'Noto Sans KR': 'swap' } as const satisfies Record<
  Face['family'],
  string
>

/**
 * System fonts, all within 2% of the width of Arial, and the factor that makes them as wide as Source Sans: its mean
 * advance over English text (0.428 and 0.442 em) divided by that of Arial (0.457 and 0.488 em).
 */
const STAND_INS = [
  { weight: 400, sizes: 0.936, names: ['Arial', 'Liberation Sans', 'Helvetica', 'Roboto'] },
  {
    weight: 600,
    sizes: 0.907,
    names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Helvetica-Bold', 'Roboto Bold'],
  },
] as const
/** Of Source Sans, in em, so that lines in a stand-in are equally high. */
const ASCENT = 1.024
const DESCENT = 0.4

const percent = (part: number) => `${Math.round(part * 1000) / 10}%`

function unicodeRange(root: string, face: Face): string {
  const korean = KOREAN_RANGES[face.subset]
  if (korean !== undefined) return korean
  const ranges = JSON.parse(readFileSync(join(root, face.directory, '../unicode.json'), 'utf8')) as Record<
    string,
    string
  >
  const range = ranges[face.subset]
  if (range === undefined) throw new Error(`${face.directory} names no characters for ${face.subset}`)
  return range.toUpperCase()
}

function declaration(property: string, values: string): string {
  const text = values.split(',').join(', ')
  const line = `  ${property}: ${text};`
  return line.length <= LINE_WIDTH ? line : `  ${property}:\n    ${text};`
}

/** The text of app/fonts.css: one @font-face for each file that pages may load. */
export function fontCss(root: string): string {
  const rules = FACES.map(
    (face) => `@font-face {
  font-family: "${face.family}";
  font-style: normal;
  font-weight: ${face.weight};
  font-display: ${DISPLAY[face.family]};
  src: url("/fonts/${face.file}.woff2") format("woff2");
${declaration('unicode-range', unicodeRange(root, face))}
}
`,
  )
  const standIns = STAND_INS.map(
    ({ weight, sizes, names }) => `@font-face {
  font-family: "Source Sans 3 stand-in";
  font-style: normal;
  font-weight: ${weight};
  src: ${names.map((name) => `local("${name}")`).join(', ')};
  size-adjust: ${percent(sizes)};
  ascent-override: ${percent(ASCENT / sizes)};
  descent-override: ${percent(DESCENT / sizes)};
  line-gap-override: 0%;
}
`,
  )
  return `/* Written by scripts/fonts.ts from the packages of the fonts. */\n${[...rules, ...standIns].join('\n')}`
}
