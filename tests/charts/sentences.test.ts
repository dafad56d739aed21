import { describe, expect, test } from 'vitest'
import { sources, textOf } from '../import-graph'

/** A chart says what it is about in its own file; all other sentences and labels are those of lib/words. */
const FILES = sources(['lib/charts']).filter((file) => !file.startsWith('lib/charts/catalogue/'))

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm
const LITERALS = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g
const IMPORTS = /^import\b[^;]*?from '[^']*'$/gm
/** Two words in a row, the first of which begins with a capital letter or the last of which ends a sentence. */
const SENTENCE = /\p{Lu}\p{L}+ \p{L}+|\p{L}+ \p{L}+\.(?:$|\s)/u

const wordsIn = (text: string): readonly string[] =>
  (text.replace(COMMENTS, '').replace(IMPORTS, '').match(LITERALS) ?? []).filter((literal) =>
    SENTENCE.test(literal.slice(1, -1).replace(/\$\{[^}]*\}/g, 'x')),
  )

describe('what selects, counts and draws holds no sentence', () => {
  test.each(FILES)('%s', (file) => {
    expect(wordsIn(textOf(file))).toEqual([])
  })
})

test.each([
  ["const label = 'Both ways at once'", 1],
  ['const remark = `rows are left out.`', 1],
  ["import { a } from './Some Thing'", 0],
  ["/* It's A sentence. */ const key = 'from-dprk'", 0],
])('%s', (text, found) => {
  expect(wordsIn(text)).toHaveLength(found)
})
