import { notFound } from 'next/navigation'
import type { Page } from '@/app/_pages/page'
import { RecordEvidence } from '@/components/evidence/record'
import { Shell } from '@/components/site/shell'
import { chartOf } from '@/lib/charts'
import { recordView } from '@/lib/records/record'
import { appearsIn } from '@/lib/site/appears-in'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'
import { TABLE_WORDS } from '@/words/tables'

/** Tables whose rows have a page of their own that gathers what belongs to them. */
const ENTITY_TABLES: ReadonlySet<string> = new Set(['sources', 'people', 'places'])

function read(id: string, query: URLSearchParams) {
  const page = pageView(`/records/${id}`, query, plainSpec)
  return { record: recordView(page.ledger, id, page.view) ?? notFound(), ...page }
}

/** One row of the ledger with its evidence. */
export const recordPage: Page<{ id: string }> = {
  metadata(path, query) {
    const { record, ...page } = read(path.id, query)
    const [shown] = appearsIn(record.table, record.id, page.snapshot, retainedParams(page.view))
    return pageMetadata(
      page,
      record.title,
      record.sentence,
      shown && { chart: chartOf(shown.id), view: shown.view },
    )
  },
  body(path, query) {
    const { record, ...page } = read(path.id, query)
    return (
      <Shell {...page} shows={new Set([record.id])}>
        <p className="mb-3 text-sm">
          <a href={viewHref('/records', retainedParams(page.view))}>Records</a> ›{' '}
          <a href={viewHref(`/records/tables/${record.table}`, retainedParams(page.view))}>
            {TABLE_WORDS[record.table].name}
          </a>
          {record.table === 'indicators' && (
            <>
              {' · '}
              <a href={viewHref('/compare', { ...retainedParams(page.view), a: record.id })}>
                Compare it with another
              </a>
            </>
          )}
          {ENTITY_TABLES.has(record.table) && (
            <>
              {' · '}
              <a href={viewHref(`/${record.table}/${record.id}`, retainedParams(page.view))}>
                Everything that belongs to it
              </a>
            </>
          )}
        </p>
        <RecordEvidence
          record={record}
          retainedQuery={viewHref('', retainedParams(page.view))}
          charts={appearsIn(record.table, record.id, page.snapshot, retainedParams(page.view))}
        />
      </Shell>
    )
  },
}
