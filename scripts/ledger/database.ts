import { PostgresStore } from '@/lib/ledger/store/postgres-store'
import { storeAddress } from '@/lib/ledger/store/store-address'
import { CommandRefused } from './command-refused'

/** Works with the database that `LEDGER` names, and lets go of it. */
export async function withDatabase<T>(work: (store: PostgresStore) => Promise<T>): Promise<T> {
  const address = storeAddress(process.env)
  if (address === null)
    throw new CommandRefused(
      'LEDGER names no database: LEDGER=postgres://user:password@host:port/database npm run ledger …',
    )
  const store = new PostgresStore(address)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
