import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { columnsBehind } from '@/lib/ledger/columns/large-table'
import { longFileIn, sameFiles } from '@/lib/ledger/load/package-files'
import { loadServed, readFiles } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { copiesOf, keepCopy } from '@/lib/ledger/store/kept-copies'
import { pullInto } from '@/lib/ledger/store/pull-into'
import { writeMadeUp } from '@/scripts/bench/made-up/write-made-up'
import { sql, withSharedDatabases, withStore } from './database'

const EVENTS = 21_000
const JOURNAL = 'journal/0012.jsonl'

withSharedDatabases('a database with a large ledger', ({ create }) => {
  test('gives the rows and files that were pushed, the long journal on the disk', async () => {
    const room = mkdtempSync(join(tmpdir(), 'large-package-'))
    const before = process.env.LEDGER_COPIES
    process.env.LEDGER_COPIES = join(room, 'copies')
    try {
      const directory = join(room, 'made-up')
      writeMadeUp('data', directory, { events: EVENTS, estimates: 10 })
      const served = loadServed(directory)
      expect(columnsBehind(served.ledger.tables.events)?.table.size).toBeGreaterThan(EVENTS)
      const address = await create()
      await withStore(address, async (store) => {
        expect((await store.publish(served)).revisions).toBe(served.ledger.revisions.length)
        expect(await store.publish(served)).toEqual({ revisions: 0, paths: [], removed: [] })
        const loaded = await store.load()
        expect(longFileIn(loaded.files, JOURNAL)).not.toBeNull()
        expect(sameFiles(loaded.files, served.files)).toBe(true)
        const [one, other] = [snapshot(served.ledger).tables.events, snapshot(loaded.ledger).tables.events]
        expect(other).toHaveLength(one.length)
        expect(JSON.stringify(other.slice(-500))).toBe(JSON.stringify(one.slice(-500)))

        expect(sameFiles(readFiles(keepCopy(store.name, loaded.files)), served.files)).toBe(true)
        expect(copiesOf(store.name)).toHaveLength(1)
        const pulled = join(room, 'pulled')
        expect((await pullInto(store, pulled)).left).toEqual([])
        expect(sameFiles(readFiles(pulled), served.files)).toBe(true)
        expect(await pullInto(store, pulled)).toEqual({ written: 0, added: [], removed: [], left: [] })

        await sql(
          address,
          `UPDATE ledger.chunk SET bytes = set_byte(bytes, 5, get_byte(bytes, 5) # 1)
           WHERE sha256 = (SELECT chunks[70] FROM ledger.file WHERE path = '${JOURNAL}')`,
        )
        await expect(store.load()).rejects.toThrow(`${JOURNAL} is not what was pushed`)
      })
    } finally {
      if (before === undefined) delete process.env.LEDGER_COPIES
      else process.env.LEDGER_COPIES = before
      rmSync(room, { recursive: true, force: true })
    }
  })
})
