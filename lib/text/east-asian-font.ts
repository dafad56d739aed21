import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memo } from '@/lib/memo'
import { FACES } from './faces'
import type { FontFile } from './font-files'

const KOREAN = FACES.filter(({ family }) => family === 'Noto Sans KR')

/** The ranges of code points of each subset of a package, by its name. */
const rangesOf = memo(
  ({ directory }: (typeof FACES)[number]): readonly (readonly [subset: string, ranges: string])[] => {
    const text = readFileSync(join(process.cwd(), directory, '../unicode.json'), 'utf8')
    const subsets: Readonly<Record<string, string>> = JSON.parse(text)
    return Object.entries(subsets).map(([name, ranges]) => [name.replace(/[[\]]/g, ''), ranges])
  },
)

function includes(ranges: string, code: number): boolean {
  return ranges.split(',').some((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-')
    return Number.parseInt(first, 16) <= code && code <= Number.parseInt(last, 16)
  })
}

/**
 * The file with a character of Chinese or Japanese, which no face that pages load has: browsers have fonts for it, files
 * of charts need its outline. null for a character that the package does not have.
 */
export function eastAsianFont(character: string, weight: 400 | 600): FontFile | null {
  const face = KOREAN.find((each) => each.weight === weight)
  const code = character.codePointAt(0) ?? 0
  const subset = face && rangesOf(face).find(([, ranges]) => includes(ranges, code))?.[0]
  if (face === undefined || subset === undefined) return null
  const file = face.file.replace(`-${face.subset}-`, `-${subset}-`)
  const path = join(process.cwd(), face.directory, file)
  return { ...face, subset, file, woff: `${path}.woff`, woff2: `${path}.woff2` }
}
