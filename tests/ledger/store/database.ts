import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { PostgresStore } from '@/lib/ledger/store/postgres-store'
import { postgresDirectory, startPostgres } from '@/scripts/setup/postgres.mjs'

type Server = Awaited<ReturnType<typeof startPostgres>>

/** A database server of its own for the tests of a file, and empty databases of it. */
export interface Databases {
  readonly server: () => Server
  /** The address of a new, empty database. */
  readonly create: () => Promise<URL>
}

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

async function createDatabase(server: string): Promise<URL> {
  const address = new URL(server)
  const name = `ledger_${randomUUID().replaceAll('-', '')}`
  await sql(address, `CREATE DATABASE ${name}`)
  address.pathname = `/${name}`
  return address
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
      create: () => createDatabase(present().url),
    })
  })
}

/** The same with the one server that all files of a run share, for who does not stop it. */
export function withSharedDatabases(
  name: string,
  body: (databases: Pick<Databases, 'create'>) => void,
): void {
  describe.skipIf(postgresDirectory() === null)(name, () =>
    body({ create: async () => createDatabase(await (await fetch(inject('sharedPostgres'))).text()) }),
  )
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
