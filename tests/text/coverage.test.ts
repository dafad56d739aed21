import { readdirSync, readFileSync } from 'node:fs'
import opentype from 'opentype.js'
import { expect, test } from 'vitest'
import { fontFiles } from '@/lib/text/font-files'

test.each([400, 600])('the faces of weight %i have a glyph for every character of the ledger', (weight) => {
  const tables = readdirSync('data').filter((name) => name.endsWith('.csv'))
  const characters = new Set(tables.flatMap((name) => [...readFileSync(`data/${name}`, 'utf8')]))
  characters.delete('\n')
  characters.delete('\r')
  const fonts = fontFiles()
    .filter((file) => file.weight === weight)
    .map((file) => opentype.parse(Uint8Array.from(readFileSync(file.woff)).buffer))
  const missing = [...characters].filter(
    (character) => !fonts.some((font) => font.charToGlyphIndex(character) > 0),
  )
  expect(missing).toEqual([])
})
