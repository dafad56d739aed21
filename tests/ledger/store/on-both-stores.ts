import { afterAll, beforeAll, describe } from 'vitest'
import { loadLedger } from '@/lib/ledger/load/load'
import { type PackageBytes, readerIn } from '@/lib/ledger/load/package-files'
import { readerOf } from '@/lib/ledger/load/package-reader'
import { type LedgerText, readLedger } from '@/lib/ledger/load/read'
import { loadServed, readFiles } from '@/lib/ledger/load/served'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { PostgresStore } from '@/lib/ledger/store/postgres-store'
import { releasedLedger } from '../sample-ledger'
import { withSharedDatabases } from './database'

/** Puts what stands in a directory now into a store, whatever is wrong with it, and reads it there. */
export interface Store {
  /** Whether each package takes its time. */
  readonly isRemote: boolean
  files(directory: string): Promise<PackageBytes>
  /** All rows and faults. */
  read(directory: string): Promise<LedgerText>
  /** What was published. Rejects with `LedgerFaults`. */
  load(directory: string): Promise<Ledger>
}

/** Tests of what is read: of the files of a directory, and out of a real database. Without PostgreSQL the latter are skipped. */
export function onBothStores(body: (store: Store) => void): void {
  describe('from files', () => {
    body({
      isRemote: false,
      files: async (directory) => readFiles(directory),
      read: async (directory) => readLedger(directory, readerOf(directory)),
      load: async (directory) => loadLedger(directory, readerOf(directory)),
    })
  })

  withSharedDatabases('from a database', ({ create }) => {
    let database: PostgresStore
    let ledger: Ledger
    beforeAll(async () => {
      database = new PostgresStore(await create())
      ledger = loadServed(releasedLedger()).ledger
    })
    afterAll(() => database.close())

    const files = async (directory: string) => {
      // A push asks of the rows only which revisions they continue: so packages of any ledger go into one database.
      await database.publish({ ledger, files: readFiles(directory) })
      return database.files()
    }
    body({
      isRemote: true,
      files,
      read: async (directory) => readLedger(database.name, readerIn(await files(directory))),
      load: async (directory) => loadLedger(database.name, readerIn(await files(directory))),
    })
  })
}
