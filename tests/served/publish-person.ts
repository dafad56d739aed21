import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadServed } from '@/lib/ledger/load/served'
import { release } from '@/lib/ledger/revisions/release'
import { withStore } from '../ledger/store/database'

/** Publishes a person as the next revision of a directory, and pushes it to a database. */
export async function publishPerson(address: URL, directory: string, id: string): Promise<void> {
  const revisions = readFileSync(join(directory, 'revisions.csv'), 'utf8').trimEnd().split('\n')
  const [, today = ''] = revisions.at(-1)?.split(',') ?? []
  appendFileSync(join(directory, 'people.csv'), `${id},Somebody Else,RUS,,${revisions.length},\n`)
  release(directory, 'A person more.', today)
  await withStore(address, (store) => store.publish(loadServed(directory)))
}
