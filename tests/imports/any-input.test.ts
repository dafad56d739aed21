import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ImportRefused } from '@/lib/imports/import-refused'
import { inboxText } from '@/lib/imports/inbox/inbox-text'
import { parseInbox } from '@/lib/imports/inbox/parse-inbox'
import { KINDS, type KindId } from '@/lib/imports/kinds'
import { knownLedger } from '@/lib/imports/known-ledger'
import { MAPPING } from '@/lib/imports/mapping/mapping'
import { takeIn } from '@/lib/imports/take-in'
import { readValidLedger } from '@/lib/ledger/load/read-valid-ledger'
import { fixture, importLedger } from './import-ledger'

const FILES = {
  'cns-missile-tests': 'cns-tests.json',
  'csis-provocations': 'csis-provocations.csv',
  timelinejs: 'timeline.csv',
  'japan-mod': 'launch-reports.json',
  csv: 'csis-provocations.csv',
} as const satisfies Partial<Record<KindId, string>>

const mapping = MAPPING.parse({
  name: 'any',
  table: 'events',
  key: ['date', 'event'],
  columns: { date: { from: 'date' }, headline: { from: 'event' }, sources: { value: 'paper-one' } },
})

/** What may be put into a file: pieces of its own syntax, other scripts, control characters, bytes that are no text. */
const piece = fc
  .oneof(
    fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      ';',
      '{',
      ']',
      'null',
      '-',
      '<b>',
      '\uFEFF',
      '\u0000',
      '\u202E',
      '1e99',
      '가',
    ),
    fc.string({ maxLength: 5 }),
  )
  .map((text) => Buffer.from(text))
const bytes = fc.oneof(
  piece,
  fc.uint8Array({ maxLength: 3 }).map((each) => Buffer.from(each)),
)
const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.nat(40), put: bytes })

function changed(file: Buffer, changes: readonly { at: number; drop: number; put: Buffer }[]): Buffer {
  return changes.reduce((now, { at, drop, put }) => {
    const start = Math.floor(at * now.length)
    return Buffer.concat([now.subarray(0, start), put, now.subarray(start + drop)])
  }, file)
}

describe('whatever is in a file', () => {
  const known = knownLedger(readValidLedger(importLedger()).entries)

  test.each(Object.entries(FILES))('%s reads it or says what is wrong', (id, name) => {
    const original = readFileSync(fixture(name))
    const kind = KINDS[id as keyof typeof FILES]
    const reading = { origin: 'any', mapping: kind.mapped ? mapping : null }
    let [taken, refused] = [0, 0]
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
        const read = kind.read([{ name, bytes: changed(original, changes) }], reading)
        try {
          const { candidates } = takeIn({ kind, from: name, day: '2026-11-30', reading, read }, known, [])
          taken += 1
          // What was taken can be read again, and each key stands once.
          expect(parseInbox('inbox', inboxText(candidates)).faults).toEqual([])
          const ids = candidates.flatMap(({ cells, matches }) =>
            matches[0]?.certainty === 'certain' ? [] : [cells.id],
          )
          expect(new Set(ids).size).toBe(ids.length)
        } catch (error) {
          if (!(error instanceof ImportRefused)) throw error
          refused += 1
          expect(error.faults.length).toBeGreaterThan(0)
          for (const { reason, allowed } of error.faults) expect([reason, allowed]).not.toContain('')
        }
      }),
      { seed: 20261130, numRuns: 300 },
    )
    expect(Math.min(taken, refused)).toBeGreaterThan(10)
  })
})
