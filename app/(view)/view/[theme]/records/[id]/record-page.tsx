import '@/app/lists.css'
import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { RecordEvidence } from '@/components/evidence/record'
import { AddToBriefing } from '@/components/explore/briefing/add-to-briefing'
import { EntityChartSection } from '@/components/site/entity-chart'
import { Shell } from '@/components/site/shell'
import { chartOf } from '@/lib/charts'
import { isListedApart } from '@/lib/records/listed-apart'
import { recordView } from '@/lib/records/record'
import type { RecordView } from '@/lib/records/record-view'
import { appearsIn } from '@/lib/site/appears-in'
import { entityChart } from '@/lib/site/entity-chart'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { TIMELINE_TABLES } from '@/lib/timeline/entry'
import { viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'
import { TABLE_WORDS } from '@/words/tables'

/** Whether the timeline of the view has the row. */
const isOnTimeline = ({ table, standing, notYetKnown }: RecordView): boolean =>
  TIMELINE_TABLES.some((each) => each === table) && standing === 'visible' && !notYetKnown

function read({ id }: { id: string }, query: URLSearchParams) {
  const page = pageView(`/records/${id}`, query, plainSpec)
  const record = recordView(page.ledger, id, page.view) ?? notFound()
  const retained = retainedParams(page.view)
  const chart =
    record.table === 'missiles'
      ? entityChart('missiles', { id, name: record.title }, page.snapshot, retained)
      : null
  return {
    record,
    retained,
    chart,
    charts: appearsIn(record.table, record.id, page.snapshot, retained),
    ...page,
  }
}

/** One row of the ledger with its evidence. */
export const recordPage: Page<{ id: string }, ReturnType<typeof read>> = {
  read,
  metadata({ record, charts: [first], ...page }) {
    return pageMetadata(
      page,
      record.title,
      record.sentence,
      first && { chart: chartOf(first.id), view: first.view },
    )
  },
  body({ record, retained, chart, charts, ...page }) {
    return (
      <Shell {...page} shownIds={new Set([record.id])}>
        <p className="mb-3 text-sm">
          <a href={viewHref('/records', retained)}>Records</a> ›{' '}
          <a href={viewHref(`/records/tables/${record.table}`, retained)}>{TABLE_WORDS[record.table].name}</a>
          {record.table === 'indicators' && (
            <>
              {' · '}
              <a href={viewHref('/compare', { ...retained, a: record.id })}>Compare it with another</a>
            </>
          )}
          {isOnTimeline(record) && (
            <>
              {' · '}
              <a href={viewHref('/timeline', { ...retained, focus: record.id })}>On the timeline</a>
            </>
          )}
          {isListedApart(record.table) && (
            <>
              {' · '}
              <a href={viewHref(`/${record.table}/${record.id}`, retained)}>Everything related to it</a>
            </>
          )}
          {' · '}
          <AddToBriefing path={page.path} query={page.query} />
        </p>
        <RecordEvidence
          record={record}
          retainedQuery={viewHref('', retained)}
          charts={charts}
          lead={chart !== null && <EntityChartSection {...chart} />}
        />
      </Shell>
    )
  },
}
