import { loadServed } from '@/lib/ledger/load/served'
import { releasePerson } from '@/scripts/bench/made-up/release-person'
import { withStore } from '../ledger/store/database'

/** Publishes a person as the next revision of a directory, and pushes it to a database. */
export async function publishPerson(address: URL, directory: string, id: string): Promise<void> {
  releasePerson(directory, id)
  await withStore(address, (store) => store.publish(loadServed(directory)))
}
