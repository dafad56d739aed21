import { describe, expect, test } from 'vitest'
import { sources, textOf } from '../../import-graph'

/** What readers stumbled over, and what stands there now. Comments may still say it. */
const REPLACED = [
  /\bput “/,
  /note of the row itself/,
  /no source behind it shows its published title|published title was not seen/,
  /or none that was read/,
  /'cited only'/,
  /\brests? on\b/i,
  /Leave out/,
  /Weak spots/,
  /Side of the claimant/,
  /Claimants, one by one/,
  /A panel for each|Thing counted/,
  /'Even'/,
  /Time axis|When it was true|When it was said/,
  /the time that it is about/,
  /'As fits'|'Bars'|'Way'|What is listed/,
  /to narrow it/,
  /All that is known now|to see less/,
  /'row'\)\} not yet known|rows? not yet known/,
  /follows the data|always revision|Always shows revision/i,
  /all there is|as the page around it/,
  /Words of the row|Search the like/,
  /Its record\b|Charts that (?:show it|it appears in)/,
  /ways of missiles/,
  /look fewer than/,
  /\bDrop (?:\{|\$)/,
  /\bPersons\b/,
  /\b[Tt]he interface\b/,
  /NO_FIGURE = 'not stated'/,
]

const FILES = sources([
  'lib/words',
  'lib/charts',
  'lib/site',
  'lib/timeline',
  'lib/records',
  'lib/documents',
  'components',
  'app',
])
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm

describe('says in plain words', () => {
  test.each(FILES)('%s', (file) => {
    const text = textOf(file).replace(COMMENTS, '').replace(/\s+/g, ' ')
    expect(REPLACED.filter((words) => words.test(text)).map(String)).toEqual([])
  })
})

test('the vocabulary says the same', () => {
  const text = textOf('lib/ledger/schema/vocabulary.ts').replace(COMMENTS, '')
  expect(REPLACED.filter((words) => words.test(text)).map(String)).toEqual([])
})

test('the note of a revision stands only under Changes', () => {
  expect(textOf('components/site/footer.tsx')).not.toMatch(/\bnote\b/)
  expect(textOf('components/site/revision-section.tsx')).toMatch(/\{note\}/)
})
