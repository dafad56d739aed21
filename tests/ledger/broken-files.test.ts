import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import { releasedLedger, SAMPLE, writeLedger } from './sample-ledger'
import { onBothStores } from './store/on-both-stores'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const semicolons = (text: string) => text.replaceAll(',', ';')

/** What was done to a whole file, and the one thing that is said of it. */
const BROKEN: readonly [string, (text: string) => string | Buffer, RegExp][] = [
  ['semicolons', semicolons, /^\.csv:1: ".*" parts its columns by semicolons, not by commas/],
  ['tabs', (text) => text.replaceAll(',', '\t'), /^\.csv:1: ".*" parts its columns by tabs/],
  ['bars', (text) => text.replaceAll(',', '|'), /^\.csv:1: ".*" parts its columns by bars/],
  ['semicolons and quotes', (text) => text.replace(/[^,\n]+/g, '"$&"').replaceAll(',', ';'), /semicolons/],
  ['semicolons and a byte order mark', (text) => `\uFEFF${semicolons(text)}`, /semicolons/],
  ['a hint for Excel', (text) => `sep=,\n${text}`, /^\.csv:1: "sep=," is a hint for Excel/],
  ['UTF-16', (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text)]), /^\.csv: is in UTF-16/],
  [
    'UTF-16, other way round',
    (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(text).swap16()]),
    /is in UTF-16/,
  ],
  ['UTF-16 without a mark', utf16, /^\.csv: is in UTF-16 or no text/],
  ['Excel', () => Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'), /^\.csv: is a spreadsheet/],
  [
    'another encoding',
    (text) => Buffer.from(`${text}Ä`, 'latin1'),
    /^\.csv:\d: contains bytes that are not UTF-8/,
  ],
  ['carriage returns', (text) => text.replaceAll('\n', '\r'), /^\.csv:1: ends with a carriage return alone/],
  ['one carriage return', (text) => text.replace(/\n(?=.)/g, '\r'), /a carriage return alone/],
  [
    'an unclosed quote',
    (text) => text.replace(/\n(?=.*\n$)/, '\n"'),
    /^\.csv:\d: opens a quoted cell that is never closed/,
  ],
  ['no header', (text) => text.replace(/^.*\n/, ''), /^\.csv:1: ".*" is not the header of this file/],
  [
    'a header renamed',
    (text) => text.replace('id', 'key'),
    /^\.csv:1 key: "key" is not a column of this file; missing: id/,
  ],
  [
    'a header of two renamed',
    (text) => text.replace('id', 'key').replace('since', 'from '),
    /"key" is not a column of this file, nor is from ; missing: id, since/,
  ],
  [
    'a header in capitals',
    (text) => text.replace(/^.*/, (header) => header.toUpperCase()),
    /is not the header of this file/,
  ],
  ['a header too few', (text) => text.replace(',since', ''), /^\.csv:1 since: "since" is a missing column/],
  ['a header twice', (text) => text.replace('until', 'id'), /^\.csv:1 until: "until" is a missing column/],
  [
    'a mark in front of the header',
    (text) => `\uFEFF\uFEFF${text}`,
    /^\.csv:1 <U\+FEFF>id: "<U\+FEFF>id" is not a column/,
  ],
  ['nothing', () => '', /^\.csv:1 id: "id" is missing, as is all else: the file is empty/],
]

const WITH_ROWS = (Object.keys(SAMPLE) as (keyof typeof SAMPLE)[]).filter((name) => SAMPLE[name].length > 0)

function broken(file: string, change: (text: string) => string | Buffer): string {
  const directory = writeLedger()
  const path = join(directory, `${file}.csv`)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  return directory
}

onBothStores((store) => {
  async function messageOf(directory: string): Promise<string> {
    const found = await store.load(directory).catch((error) => error)
    if (found instanceof LedgerFaults) return found.message
    throw found instanceof Error ? found : new Error('no fault was found')
  }

  describe('a file that cannot be read is one fault, whatever names its rows', () => {
    test.each(BROKEN)('%s', async (_, change, message) => {
      // Of a database, one table shows that it has the very bytes.
      for (const file of store.isRemote ? WITH_ROWS.slice(0, 1) : WITH_ROWS) {
        const lines = (await messageOf(broken(file, change))).split('\n')
        expect([file, lines.length, lines[0]]).toEqual([file, 2, expect.stringMatching(/ has 1 fault\.$/)])
        expect(lines[1]?.trim().startsWith(`${file}.csv`)).toBe(true)
        expect(lines[1]?.trim().slice(file.length)).toMatch(message)
      }
    })

    test('the list of revisions as well', async () => {
      const directory = releasedLedger()
      const path = join(directory, 'revisions.csv')
      writeFileSync(path, semicolons(readFileSync(path, 'utf8')))
      expect(await messageOf(directory)).toMatch(/has 1 fault\.\n {2}revisions\.csv:1: /)
    })

    test('what is shown of it cannot steer a terminal, and is short', async () => {
      const message = await messageOf(
        broken('people', (text) => text.replace('name', `\u009B31m\u202E${'x'.repeat(500)}`)),
      )
      expect(message).toContain('<U+009B>31m<U+202E>xxx')
      expect(message).not.toMatch(/[\u0080-\u009F\u202E]/)
    })
  })

  describe('one mistake in many rows', () => {
    test('a row of too many cells is one fault, though others name it', async () => {
      const { faults } = await store.read(
        broken('sources', (text) => text.replace('"One, with a comma"', 'One, with a comma')),
      )
      expect(faults).toMatchObject([
        { file: 'sources.csv', line: 2, reason: 'has 12 cells where the header has 11' },
      ])
    })

    test('a row of commas is one fault', async () => {
      const { faults } = await store.read(broken('people', (text) => `${text},,,,,\n`))
      expect(faults).toMatchObject([{ file: 'people.csv', line: 3, reason: 'is an empty row' }])
    })

    test('is told of the first rows, and counted', async () => {
      const [person = {}] = SAMPLE.people
      const people = [
        ...SAMPLE.people,
        ...Array.from({ length: 900 }, (_, at) => ({ ...person, id: `person-${at}`, country: 'KP' })),
      ]
      const lines = (await messageOf(writeLedger({ people }))).split('\n')
      expect(lines).toHaveLength(5)
      expect(lines[0]).toContain('has 900 faults.')
      expect(lines[4]).toBe('  people.csv country: and 897 more of this kind')
    })
  })
})
