import { TableScroll } from '@/components/ui/table-scroll'
import { CONTACTS, type Contact, idsOf } from '@/lib/ledger/schema/vocabulary'
import { type MetOrder, orderedMet, type PeopleMet, type PersonMet } from '@/lib/site/lists/people-met'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { CONTACTS_WORDS, MET_HEADINGS, metNote, nobodyMet } from '@/words/meetings'
import { partyWords } from '@/words/parties'

interface MetTableProps {
  readonly table: 'people' | 'places'
  readonly met: PeopleMet
  readonly path: string
  readonly view: View
}

function OrderHead({
  label,
  order,
  number,
  path,
  view,
}: Pick<MetTableProps, 'path' | 'view'> & { label: string; order: MetOrder; number?: boolean }) {
  const isCurrent = (view.by ?? 'often') === order
  const direction = order === 'name' || order === 'first' ? 'ascending' : 'descending'
  return (
    <th scope="col" className={number ? 'number' : undefined} aria-sort={isCurrent ? direction : undefined}>
      <a href={`${viewHref(path, { ...view, by: order === 'often' ? null : order })}#met`}>{label}</a>
      {isCurrent && <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
    </th>
  )
}

/** Whom a person met, or who met at a place, how often and when; each count leads to the rows that it counts. */
export function MetTable({ table, met, path, view }: MetTableProps) {
  const kinds = idsOf(CONTACTS).filter((id) => met.people.some(({ counts }) => counts[id] > 0))
  const retained = retainedParams(view)
  const rowsHref = (person: PersonMet, contacts: readonly Contact[]) =>
    `${viewHref(path, { ...DEFAULT_VIEW, ...retained, people: [person.id], contacts })}#rows`
  const count = (person: PersonMet, kind: Contact) => {
    const number = person.counts[kind]
    return number === 0 ? '–' : <a href={rowsHref(person, [kind])}>{inFigures(number)}</a>
  }
  return (
    <div className="mt-8">
      <h2 id="met" className="mb-2 text-xl">
        {MET_HEADINGS[table]}
      </h2>
      {met.people.length === 0 ? (
        <p className="max-w-measure text-muted">{nobodyMet(table, met.contacts)}</p>
      ) : (
        <>
          <p className="mb-3 max-w-measure text-muted text-sm">
            {metNote(table, met)}{' '}
            <a href={viewHref(`${path}.met.csv`, { ...retained, theme: null })} download>
              This table as CSV
            </a>
          </p>
          <TableScroll label={MET_HEADINGS[table]} fits>
            <table className="stacks">
              <thead>
                <tr>
                  <OrderHead label="Name" order="name" {...{ path, view }} />
                  <th scope="col">Country</th>
                  {kinds.map((kind) => (
                    <th key={kind} scope="col" className="number">
                      {CONTACTS_WORDS[kind]}
                    </th>
                  ))}
                  <OrderHead label="In all" order="often" number {...{ path, view }} />
                  <OrderHead label="First" order="first" {...{ path, view }} />
                  <OrderHead label="Last" order="last" {...{ path, view }} />
                </tr>
              </thead>
              <tbody>
                {orderedMet(met, view.by).map((person) => (
                  <tr key={person.id}>
                    <th scope="row">
                      <a href={viewHref(`/people/${person.id}`, retained)}>{person.name}</a>
                    </th>
                    <td data-label="Country">{partyWords(person.country)}</td>
                    {kinds.map((kind) => (
                      <td key={kind} className="number" data-label={CONTACTS_WORDS[kind]}>
                        {count(person, kind)}
                      </td>
                    ))}
                    <td className="number" data-label="In all">
                      <a href={rowsHref(person, kinds.filter((kind) => person.counts[kind] > 0).sort())}>
                        {inFigures(person.total)}
                      </a>
                    </td>
                    <td data-label="First">{dateWords(person.first)}</td>
                    <td data-label="Last">{dateWords(person.last)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
    </div>
  )
}
