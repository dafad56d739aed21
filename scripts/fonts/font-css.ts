import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FACES, type Face } from '../../lib/text/faces'

/** What is asked of the Korean files alone; all else that they hold comes from Source Sans. */
const ASKED: Readonly<Record<string, string>> = {
  korean: 'U+1100-11FF,U+3130-318F,U+A960-A97F,U+AC00-D7FF',
  '93': 'U+3380-33DF',
  '109': 'U+4E00-9FFF',
}
const LINE = 110

function unicodeRange(root: string, face: Face): string {
  const asked = ASKED[face.subset]
  if (asked !== undefined) return asked
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
  return line.length <= LINE ? line : `  ${property}:\n    ${text};`
}

/** The text of app/fonts.css: one @font-face for each file that pages may load. */
export function fontCss(root: string): string {
  const rules = FACES.map(
    (face) => `@font-face {
  font-family: "${face.family}";
  font-style: normal;
  font-weight: ${face.weight};
  font-display: swap;
  src: url("/fonts/${face.file}.woff2") format("woff2");
${declaration('unicode-range', unicodeRange(root, face))}
}
`,
  )
  return `/* Written by scripts/fonts.ts from the packages of the fonts. */\n${rules.join('\n')}`
}
