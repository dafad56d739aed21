import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadServed, readFiles } from '@/lib/ledger/load/served'
import { fileStore } from '@/lib/ledger/store/file-store'
import type { LedgerStore } from '@/lib/ledger/store/ledger-store'
import { PostgresStore } from '@/lib/ledger/store/postgres-store'
import { filesOf } from '../files-of'
import { withSharedDatabases } from './database'
import { releasePerson, servableLedger } from './publishing'

/** A store with what stands in a directory, and how a later state of the directory gets there. */
interface Filled {
  readonly store: LedgerStore
  readonly publish: () => Promise<void>
}

function promises(fill: (directory: string) => Promise<Filled>): void {
  const filled = async (directory: string, work: (filled: Filled) => Promise<void>) => {
    const made = await fill(directory)
    try {
      await work(made)
    } finally {
      await made.store.close()
    }
  }

  test('gives all rows and files of the newest revision', async () => {
    for (const directory of [servableLedger(), 'data'])
      await filled(directory, async ({ store }) => {
        const loaded = await store.load()
        const files = loadServed(directory)
        expect(loaded.ledger).toEqual(files.ledger)
        expect([...loaded.files.keys()].sort()).toEqual([...files.files.keys()].sort())
        for (const [path, bytes] of filesOf(files.files))
          expect(Buffer.compare(loaded.files.get(path) ?? new Uint8Array(), bytes)).toBe(0)
      })
  })

  test('has another state once a revision is published, and then gives that', async () => {
    const directory = servableLedger()
    await filled(directory, async ({ store, publish }) => {
      const before = await store.publishedState()
      expect(await store.publishedState()).toBe(before)
      releasePerson(directory, 'one-more')
      await publish()
      expect(await store.publishedState()).not.toBe(before)
      const { ledger } = await store.load()
      expect(ledger.revisions).toHaveLength(2)
      expect(ledger.tables.people.map(({ id }) => id)).toContain('one-more')
    })
  })

  test('gives no package in which a published row was changed, and says which', async () => {
    const directory = servableLedger()
    await filled(directory, async ({ store, publish }) => {
      const people = join(directory, 'people.csv')
      writeFileSync(people, readFileSync(people, 'utf8').replace('Kim Jong Un', 'Kim Jong Il'))
      await publish()
      await expect(store.load()).rejects.toThrow(/people\.csv.*is not what revision 1 published as name/s)
    })
  })

  test('gives no package that another build would have to show', async () => {
    const directory = servableLedger()
    await filled(directory, async ({ store, publish }) => {
      appendFileSync(join(directory, 'about.json'), '\n')
      await publish()
      await expect(store.load()).rejects.toThrow(/about\.json is not the one that this build was made for/)
    })
  })
}

describe('files', () => {
  promises(async (directory) => ({ store: fileStore(directory), publish: async () => {} }))
})

withSharedDatabases('a database', ({ create }) => {
  promises(async (directory) => {
    const store = new PostgresStore(await create())
    const { ledger } = loadServed(directory)
    // As it stands, whatever is wrong with it: a push by the command would refuse that.
    const publish = async () => {
      const list = readFileSync(join(directory, 'revisions.csv'), 'utf8').trimEnd().split('\n').length - 1
      const revisions =
        list > ledger.revisions.length ? loadServed(directory).ledger.revisions : ledger.revisions
      await store.publish({ ledger: { ...ledger, revisions }, files: readFiles(directory) })
    }
    await publish()
    return { store, publish }
  })
})
