import { answer, refuse } from '@/lib/api/answer'
import { preflight } from '@/lib/http/preflight'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { recordList } from '@/lib/records/record-list'
import { parseView } from '@/lib/views/codec'
import { recordSpec } from '@/lib/views/record-spec'

const MAX_IDS = 200

/** The titles and dates of up to 200 rows, of claims that are not current also their state: `?ids=a,b,c`. */
export const GET = (request: Request): Response =>
  answer(request, () => {
    const all = ledger()
    const query = new URL(request.url).searchParams
    const ids = [...new Set(query.getAll('ids').flatMap((text) => text.split(',')))].filter(Boolean)
    query.delete('ids')
    const { view, problems } = parseView(query, recordSpec(snapshot(all).revision))
    const tooMany = {
      parameter: 'ids',
      value: `${ids.length} ids`,
      reason: 'is not a list of this length',
      allowed: `1 to ${MAX_IDS} ids of records, separated by commas`,
    }
    refuse(ids.length > 0 && ids.length <= MAX_IDS ? problems : [...problems, tooMany])
    return { content: { records: recordList(all, ids, view) }, pinned: view.rev !== null }
  })

export { preflight as OPTIONS }
