import type { NextRequest } from 'next/server'
import { jsonResponse } from '@/lib/exports/json-response'
import { problemResponse } from '@/lib/exports/problem-document'
import { ledger } from '@/lib/ledger/load'
import { recordList } from '@/lib/ledger/record-list'
import { snapshot } from '@/lib/ledger/snapshot'
import { parseView } from '@/lib/views/codec'
import { recordSpec } from '@/lib/views/record-spec'

const MOST = 200

/** The titles and dates of up to 200 rows: `?ids=a,b,c`. */
export function GET(request: NextRequest): Response {
  const query = new URLSearchParams(request.nextUrl.searchParams)
  const ids = [...new Set(query.getAll('ids').flatMap((text) => text.split(',')))].filter(Boolean)
  query.delete('ids')
  const { view, problems } = parseView(query, recordSpec(snapshot(ledger()).revision))
  const refused =
    ids.length > 0 && ids.length <= MOST
      ? problems
      : [
          ...problems,
          {
            parameter: 'ids',
            value: `${ids.length} ids`,
            reason: 'is not a list of this length',
            allowed: `1 to ${MOST} ids of records, separated by commas`,
          },
        ]
  if (refused.length > 0)
    return problemResponse(
      {
        status: 400,
        title: 'Not a list of records',
        detail: 'Each parameter that was refused is listed with what is allowed.',
        problems: refused,
      },
      { 'Access-Control-Allow-Origin': '*' },
    )
  return jsonResponse(request, { records: recordList(ledger(), ids, view.rev) }, view.rev !== null)
}
