import { Client } from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { PostgresStore } from '@/lib/ledger/store/postgres-store'
import { postgresDirectory, startPostgres } from '@/scripts/setup/postgres.mjs'

type Server = Awaited<ReturnType<typeof startPostgres>>

/** A database server of its own for the tests of a file, and empty databases of it. */
export interface Databases {
  readonly server: () => Server
  /** The address of a new, empty database. */
  readonly create: () => Promise<URL>
}

let made = 0

/** Runs SQL in a database, as whoever has all rights there. */
export async function sql(address: URL, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: address.href })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** Tests with a real PostgreSQL server; left out where there is none, which `npm test` then names. */
export function withDatabases(name: string, body: (databases: Databases) => void): void {
  describe.skipIf(postgresDirectory() === null)(name, () => {
    let server: Server | undefined
    const present = () => {
      if (server === undefined) throw new Error('The server was not started.')
      return server
    }
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(() => server?.stop())
    body({
      server: present,
      create: async () => {
        made += 1
        const address = new URL(present().url)
        await sql(address, `CREATE DATABASE ledger_${made}`)
        address.pathname = `/ledger_${made}`
        return address
      },
    })
  })
}

/** Works with a store, and lets go of it. */
export async function withStore<T>(address: URL, work: (store: PostgresStore) => Promise<T>): Promise<T> {
  const store = new PostgresStore(address)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
