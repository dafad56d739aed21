import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sameFiles } from '@/lib/ledger/load/package-files'
import { loadServed } from '@/lib/ledger/load/served'
import { writeMadeUp } from '@/scripts/bench/made-up/write-made-up'

describe('a made-up package', () => {
  let [one, other] = ['', '']
  beforeAll(() => {
    one = mkdtempSync(join(tmpdir(), 'made-up-'))
    other = mkdtempSync(join(tmpdir(), 'made-up-'))
  })
  afterAll(() => {
    for (const directory of [one, other]) rmSync(directory, { recursive: true, force: true })
  })

  test('is valid, has as many rows more as were asked for, and is the same each time', () => {
    const before = loadServed('data').ledger
    writeMadeUp('data', one, { events: 300, estimates: 80 })
    const { ledger, files } = loadServed(one)
    expect(ledger.revisions).toHaveLength(before.revisions.length + 1)
    expect(ledger.tables.events).toHaveLength(before.tables.events.length + 300)
    expect(ledger.tables.estimates).toHaveLength(before.tables.estimates.length + 80)
    writeMadeUp('data', other, { events: 300, estimates: 80 })
    expect(sameFiles(loadServed(other).files, files)).toBe(true)
  })
})
