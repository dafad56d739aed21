import { pageOf } from '@/lib/site/lists/listing'
import type { ChangeSince } from '@/lib/site/since/changes-since'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { SINCE_KINDS } from '@/words/since'
import { TABLE_WORDS } from '@/words/tables'
import { PageLinks } from './page-links'

const KINDS = Object.keys(SINCE_KINDS) as (keyof typeof SINCE_KINDS)[]
const cell = (text: string) => (text === '' ? 'empty' : `“${text}”`)

interface SinceListProps {
  readonly changes: readonly ChangeSince[]
  readonly path: string
  readonly view: View
  /** The path of the chart or dashboard, of which a day is shown as it was known then. */
  readonly subjectPath: string
}

/** Changes in groups, each with its record, its claimant and its day as links; a hundred on a page. */
export function SinceList({ changes, path, view, subjectPath }: SinceListProps) {
  const ofKind = KINDS.map((kind) => changes.filter((change) => change.kind === kind))
  const { shown, ...pages } = pageOf(ofKind.flat(), view.page)
  // Records are shown as they are now: some were not known that day.
  const query = viewHref('', { ...retainedParams(view), known: null })
  return (
    <>
      {KINDS.map((kind, position) => {
        const listed = shown.filter((change) => change.kind === kind)
        if (listed.length === 0) return null
        const { heading, means } = SINCE_KINDS[kind]
        return (
          <section key={kind} className="mt-6 max-w-measure" aria-labelledby={`since-${kind}`}>
            <h2 id={`since-${kind}`} className="text-xl">
              {heading}: {inFigures(ofKind[position]?.length ?? 0)}
            </h2>
            <p className="text-muted text-sm">{means}</p>
            <ul className="mt-2 grid list-disc gap-1.5 pl-5">
              {listed.map((change) => (
                <li key={`${change.table} ${change.id}`} className="wrap-anywhere">
                  <a href={viewHref(subjectPath, { ...view, known: change.day, page: null })}>
                    {dateWords(change.day)}
                  </a>
                  : <a href={`/records/${change.id}${query}`}>{change.label}</a>
                  <span className="text-muted text-sm">
                    {' '}
                    {TABLE_WORDS[change.table].name}
                    {change.claimant && (
                      <>
                        , <a href={`/records/${change.claimant.id}${query}`}>{change.claimant.label}</a>
                      </>
                    )}
                  </span>
                  {change.by && (
                    <>
                      {' '}
                      by <a href={`/records/${change.by.id}${query}`}>{change.by.label}</a>
                    </>
                  )}
                  {change.columns.length > 0 && (
                    <ul className="pl-4 text-sm">
                      {change.columns.map(({ column, before, after }) => (
                        <li key={column}>
                          <code>{column}</code>: {cell(before)} became {cell(after)}
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <PageLinks {...pages} path={path} view={view} />
    </>
  )
}
