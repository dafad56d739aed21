import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { RecordView } from '@/lib/records/record-view'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { Appearance, type AppearsIn } from './appears-in'
import { Names } from './names'
import { Fields } from './record-sections'

/** The tables whose rows the timeline can be narrowed to. */
const ON_TIMELINE: ReadonlySet<string> = new Set(['people', 'places'])

/** The head of the page of a source, person or place: its name, its columns, and the charts that show it. */
export function Entity({
  record,
  charts,
  retained,
  children,
}: {
  record: RecordView
  charts: readonly AppearsIn[]
  /** The parameters of the view that links keep. */
  retained: View
  /** What leads the page: a chart of its own. */
  children?: ReactNode
}) {
  const { id, table, title, sentence, fields, names, standing, revision } = record
  const url = fields.find(({ key }) => key === 'url')?.value
  const otherFields = fields.filter(({ key }) => key !== 'url')
  const timeline = { ...DEFAULT_VIEW, ...retained, [table]: [id] }
  return (
    <>
      <h1 className="max-w-measure text-2xl">
        {typeof url === 'string' ? (
          <a href={url} rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </h1>
      <p className="mt-2 max-w-measure">{sentence}</p>
      {standing !== 'visible' && (
        <Notice className="mt-3">
          Revision {revision.number} {standing === 'closed' ? 'no longer shows it.' : 'does not show it yet.'}
        </Notice>
      )}
      {children}
      <div className="mt-6">
        <Fields fields={otherFields} retainedQuery={viewHref('', retained)} />
      </div>
      {names.length > 0 && (
        <section className="mt-4">
          <h2 className="mb-1 font-semibold text-lg">Other names</h2>
          <Names names={names} retainedQuery={viewHref('', retained)} />
        </section>
      )}
      <p className="mt-3 text-sm">
        <a href={viewHref(`/records/${id}`, retained)}>Full record</a>
        {ON_TIMELINE.has(table) && (
          <>
            {' · '}
            <a href={viewHref('/timeline', timeline)}>On the timeline</a>
          </>
        )}
      </p>
      {charts.length > 0 && (
        <section className="mt-6">
          <h2 className="mb-1 font-semibold text-lg">Related charts</h2>
          <Appearance charts={charts} />
        </section>
      )}
    </>
  )
}
