import type { NextRequest } from 'next/server'
import { jsonResponse } from '@/lib/exports/json-response'
import { problemResponse } from '@/lib/exports/problem-document'
import { ledger } from '@/lib/ledger/load'
import { recordView } from '@/lib/ledger/record'
import { snapshot } from '@/lib/ledger/snapshot'
import { parseView } from '@/lib/views/codec'
import { recordSpec } from '@/lib/views/record-spec'

const OPEN = { 'Access-Control-Allow-Origin': '*' }

/** One row of the ledger with its evidence: `RecordView` as JSON. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const { view, problems } = parseView(request.nextUrl.searchParams, recordSpec(snapshot(ledger()).revision))
  if (problems.length > 0)
    return problemResponse(
      {
        status: 400,
        title: 'Not a view of this record',
        detail: 'Each parameter that was refused is listed with what is allowed.',
        problems,
      },
      OPEN,
    )
  const record = recordView(ledger(), id, view)
  if (record === null)
    return problemResponse(
      {
        status: 404,
        title: 'No such record',
        detail: `The ledger never had a row with the id ${id}. /records lists them all.`,
      },
      OPEN,
    )
  return jsonResponse(request, record, view.rev !== null)
}
