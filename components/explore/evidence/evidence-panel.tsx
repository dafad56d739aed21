import useSWR from 'swr'
import { RecordEvidence } from '@/components/evidence/record'
import { Dialog } from '@/components/ui/dialog'
import { fetchJson } from '@/lib/http/fetch-json'
import type { RecordView } from '@/lib/records/record-view'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { retainedQueryOf } from '../view/retained-query'

/** The evidence of one row in a dialog, for the `known` of a view and the revision that its page shows. */
export function EvidencePanel({
  id,
  view,
  revision,
  onClose,
}: {
  id: string
  view: View
  revision: number | null
  onClose: () => void
}) {
  const retainedQuery = retainedQueryOf(view)
  // The theme does not apply to data. Another revision would not agree with what the page shows.
  const retained = { ...retainedParams(view), rev: revision, theme: null }
  const { data, error } = useSWR<RecordView, Error>(
    viewHref(`/api/v1/records/${encodeURIComponent(id)}`, retained),
    fetchJson,
  )
  return (
    <Dialog label="Evidence" onClose={onClose}>
      {data ? (
        <RecordEvidence record={data} retainedQuery={retainedQuery} compact />
      ) : error ? (
        <div role="alert">
          <p className="font-semibold">The evidence could not be loaded.</p>
          <p className="mt-1 text-sm">
            {error.message} <a href={`/records/${id}${retainedQuery}`}>Open the page of this record</a>{' '}
            instead.
          </p>
        </div>
      ) : (
        <p aria-busy="true">Loading the evidence…</p>
      )}
    </Dialog>
  )
}
