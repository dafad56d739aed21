import useSWR from 'swr'
import { RecordEvidence } from '@/components/evidence/record'
import type { RecordView } from '@/lib/records/record-view'
import { viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'
import { fetchJson } from '../share/fetch-json'
import { Dialog } from '../view/dialog'

/** The evidence of one row over the page. `retainedQuery` is what links to records keep of the view, with `?`, or nothing. */
export function EvidencePanel({
  id,
  retainedQuery,
  onClose,
}: {
  id: string
  retainedQuery: string
  onClose: () => void
}) {
  // Data have no colours.
  const clocks = { ...retainedParams(retainedQuery.slice(1)), theme: null }
  const { data, error } = useSWR<RecordView, Error>(
    viewHref(`/api/v1/records/${encodeURIComponent(id)}`, clocks),
    fetchJson,
  )
  return (
    <Dialog label="Evidence" onClose={onClose}>
      {data ? (
        <RecordEvidence record={data} retainedQuery={retainedQuery} compact />
      ) : error ? (
        <div role="alert">
          <p className="font-semibold">The evidence could not be fetched.</p>
          <p className="mt-1 text-sm">
            {error.message} <a href={`/records/${id}${retainedQuery}`}>Open the page of this record</a>{' '}
            instead.
          </p>
        </div>
      ) : (
        <p aria-busy="true">Fetching the evidence…</p>
      )}
    </Dialog>
  )
}
