import { ApiProblem, answer, refuse } from '@/lib/api/answer'
import { preflight } from '@/lib/http/preflight'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { recordView } from '@/lib/records/record'
import { parseView } from '@/lib/views/codec'
import { recordSpec } from '@/lib/views/record-spec'

/** One row of the ledger with its evidence: `RecordView` as JSON. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  return answer(request, () => {
    const all = ledger()
    const spec = recordSpec(snapshot(all).revision)
    const { view, problems } = parseView(new URL(request.url).searchParams, spec)
    refuse(problems)
    const record = recordView(all, id, view)
    if (record === null)
      throw new ApiProblem({
        status: 404,
        title: 'No such record',
        detail: `The ledger never had a row with the id ${id.slice(0, 120)}. /records lists them all.`,
      })
    return { content: record, pinned: view.rev !== null }
  })
}

export { preflight as OPTIONS }
