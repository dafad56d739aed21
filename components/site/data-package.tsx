import { DownloadLink } from '@/components/explore/share/download-link'
import type { Revision, Table } from '@/lib/ledger/schema/rows'
import { followsKnown } from '@/lib/site/lists/shown-rows'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { dateWords } from '@/words/dates'
import { TableList } from './table-list'

function DataLinks({ retained }: { retained: View }) {
  return (
    <ul className="mt-4 grid gap-2">
      <li>
        <DownloadLink href="/data.zip">Download everything</DownloadLink>: the whole data package with all
        revisions, one ZIP file
      </li>
      <li>
        <a href="/data/datapackage.json">datapackage.json</a>: what each column means, which values it may
        have and what it refers to (Frictionless Data Package)
      </li>
      <li>
        <a href={viewHref('/data/api', retained)}>API</a>: charts, rows and revisions as JSON, a page at a
        time
      </li>
      <li>
        <a href={viewHref('/changes', retained)}>Changes</a>: every revision, and what it added, closed and
        corrected
      </li>
    </ul>
  )
}

/** A table as a file, and as JSON. */
function TableFiles({ table, retained }: { table: Table; retained: View }) {
  const pinned: View = {
    ...DEFAULT_VIEW,
    rev: retained.rev,
    known: followsKnown(table) ? retained.known : null,
  }
  return (
    <>
      <DownloadLink href={`/data/${table}.csv`}>{`${table}.csv`}</DownloadLink> ·{' '}
      <a href={viewHref(`/api/v1/${table}`, pinned)}>JSON</a>
    </>
  )
}

/** The ledger as open data: the whole package, each table as a file, and the API. */
export function DataPackage({
  revision,
  counts,
  retained,
}: {
  revision: Revision
  counts: ReadonlyMap<Table, number>
  /** The parameters of the view that links keep. */
  retained: View
}) {
  return (
    <>
      <div className="max-w-measure">
        <h1 className="text-2xl">Data</h1>
        <p className="mt-2">
          All of the ledger is open: every row, every version, every source. Revision {revision.number} of{' '}
          {dateWords(revision.date)} has the SHA-256 digest{' '}
          <code className="wrap-anywhere">{revision.digest}</code>.
        </p>
        <DataLinks retained={retained} />
      </div>
      <div className="mt-8">
        <h2 className="mb-2 text-xl">Tables</h2>
        <TableList
          counts={counts}
          retained={retained}
          last={{ head: 'Files', cell: (table) => <TableFiles table={table} retained={retained} /> }}
        />
        <p className="mt-2 text-muted text-sm">
          The files hold every row of every revision, whatever this page counts
          {retained.rev === null && retained.known === null ? '' : '; the JSON is that of this page'}. In them{' '}
          <code>since</code> and <code>until</code> say which revisions show a row: it is in revision N when
          since ≤ N and until is empty or more than N.
        </p>
      </div>
    </>
  )
}
