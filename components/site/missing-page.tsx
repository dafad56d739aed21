import { DASHBOARD_NAMES } from '@/lib/about/dashboard-names'
import type { DashboardPath } from '@/lib/charts/catalogue'
import type { Ledger, Revision } from '@/lib/ledger/schema/rows'
import { DASHBOARDS } from '@/lib/site/dashboards'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { Shell } from './shell'

/** The page of an address that names nothing, with links to the dashboards and records. */
export function MissingPage({ ledger, revision }: { ledger: Ledger; revision: Revision }) {
  return (
    <Shell
      path="/"
      section=""
      view={DEFAULT_VIEW}
      query=""
      problems={[]}
      revision={revision}
      newest={revision}
      ledger={ledger}
      follows={false}
    >
      <div className="grid max-w-measure gap-4">
        <h1 className="text-2xl">There is nothing at this address</h1>
        <p>
          No page, chart or record of the ledger has this name. Ids of records never change and are never used
          again, so it may have been mistyped.
        </p>
        <ul className="list-disc pl-5">
          {(Object.keys(DASHBOARDS) as DashboardPath[]).map((path) => (
            <li key={path}>
              <a href={path}>{DASHBOARD_NAMES[path]}</a>: {DASHBOARDS[path].question}
            </li>
          ))}
          <li>
            <a href="/stories">Stories</a>: what was told elsewhere, statement by statement
          </li>
          <li>
            <a href="/records">Records</a>: every row of the ledger, table by table
          </li>
        </ul>
      </div>
    </Shell>
  )
}
