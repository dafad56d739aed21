import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { Contact } from '@/lib/ledger/schema/vocabulary'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { listWords } from '@/words/counts'
import { namedRowsWords } from '@/words/meetings'

/** That the list below has only the rows that name some people, or are contacts of some kinds, and the way to all. */
export function NamedRows({
  snapshot,
  path,
  view,
}: {
  readonly snapshot: Snapshot
  readonly path: string
  readonly view: View
}) {
  if (view.people.length === 0 && view.contacts.length === 0) return null
  const names = snapshot.tables.people.filter(({ id }) => view.people.includes(id)).map(({ name }) => name)
  return (
    <p className="mb-3">
      {namedRowsWords(listWords(names), view.contacts as readonly Contact[])}{' '}
      <a href={`${viewHref(path, { ...view, people: [], contacts: [], page: null })}#rows`}>Show all</a>
    </p>
  )
}
