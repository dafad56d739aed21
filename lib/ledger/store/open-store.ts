import 'server-only'
import { defaultDirectory } from '../load/read'
import { fileStore } from './file-store'
import type { LedgerStore } from './ledger-store'
import { PostgresStore } from './postgres-store'
import { storeAddress } from './store-address'

/** Where this process has its ledger from: the database that `LEDGER` names, else the files. */
export function openStore(): LedgerStore {
  const address = storeAddress(process.env)
  return address === null ? fileStore(defaultDirectory()) : new PostgresStore(address)
}
