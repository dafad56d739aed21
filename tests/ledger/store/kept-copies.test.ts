import { existsSync, mkdirSync, mkdtempSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { loadServed } from '@/lib/ledger/load/served'
import { copiesOf, keepCopy, roomOf } from '@/lib/ledger/store/kept-copies'
import { servableLedger } from './publishing'

const before = process.env.LEDGER_COPIES
afterEach(() => {
  if (before === undefined) delete process.env.LEDGER_COPIES
  else process.env.LEDGER_COPIES = before
})

test('a copy that was begun by who is gone is removed with the next one, and none that is written', () => {
  process.env.LEDGER_COPIES = mkdtempSync(join(tmpdir(), 'ledger-copies-'))
  const room = roomOf('a store')
  const [abandoned, written] = [join(room, 'begun-one'), join(room, 'begun-other')]
  for (const begun of [abandoned, written]) mkdirSync(join(begun, 'journal'), { recursive: true })
  const hoursAgo = new Date(Date.now() - 2 * 3_600_000)
  utimesSync(abandoned, hoursAgo, hoursAgo)

  const { files } = loadServed(servableLedger())
  const kept = keepCopy('a store', files)
  expect([abandoned, written].map((begun) => existsSync(begun))).toEqual([false, true])
  expect(copiesOf('a store')).toEqual([kept])
})
