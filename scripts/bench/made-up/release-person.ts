import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { release } from '@/lib/ledger/revisions/release'

/** Publishes a made-up person as the next revision of a directory, on the day of the one before. Returns its number. */
export function releasePerson(directory: string, id: string): number {
  const revisions = readFileSync(join(directory, 'revisions.csv'), 'utf8').trimEnd().split('\n')
  const [, day = ''] = revisions.at(-1)?.split(',') ?? []
  appendFileSync(join(directory, 'people.csv'), `${id},Somebody Else,RUS,,${revisions.length},\n`)
  return release(directory, 'A person more.', day).revision.number
}
