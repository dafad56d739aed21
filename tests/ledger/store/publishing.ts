import { appendFileSync, cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { release } from '@/lib/ledger/revisions/release'
import { releasedLedger } from '../sample-ledger'

/** A ledger of a few rows that this build can serve. */
export function servableLedger(): string {
  const directory = releasedLedger()
  cpSync('data/about.json', join(directory, 'about.json'))
  return directory
}

/** Publishes a person more as the next revision of the files. */
export function releasePerson(directory: string, id: string): void {
  const revisions = readFileSync(join(directory, 'revisions.csv'), 'utf8').trimEnd().split('\n').length
  appendFileSync(join(directory, 'people.csv'), `${id},Somebody ${id.length},RUS,,${revisions},\n`)
  release(directory, 'A person more.', '2024-12-02')
}
