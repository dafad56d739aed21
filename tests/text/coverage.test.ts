import { expect, test } from 'vitest'
import { loadLedger } from '@/lib/ledger/load/load'
import { glyphOf } from '@/lib/text/glyphs'

test.each([400, 600] as const)('every character of the ledger has a glyph of weight %i', (weight) => {
  // Titles of sources may be in any script: pages show them in fonts of the system, and no drawing has them.
  const drawn = Object.entries(loadLedger('data').tables).flatMap(([table, rows]) =>
    rows.map((row) => JSON.stringify(table === 'sources' ? { ...row, title: '' } : row)),
  )
  const characters = new Set([...drawn.join('')])
  for (const character of characters)
    expect(glyphOf(character, weight, character).commands.length).toBeGreaterThanOrEqual(0)
})

test('a Chinese or Japanese character is drawn, and not left out', () => {
  for (const character of '朝の朝俄')
    expect(glyphOf(character, 400, character).commands.length).toBeGreaterThan(4)
})
