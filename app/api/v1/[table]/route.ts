import { ApiProblem, answer } from '@/lib/api/answer'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { tableListing } from '@/lib/api/listing'
import { preflight } from '@/lib/http/preflight'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'

const isTable = (name: string): name is Table => (TABLES as readonly string[]).includes(name)

/** The rows of one table. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ table: string }> },
): Promise<Response> {
  const { table } = await params
  return answer(request, () => {
    if (isTable(table)) return tableListing(table, new URL(request.url).searchParams)
    throw new ApiProblem({
      status: 404,
      title: 'No such resource',
      detail: `Nothing answers at /api/v1/${table.slice(0, 80)}.`,
      available: [
        ...TABLES.map((each) => `/api/v1/${each}`),
        ...Object.values(ENDPOINTS).map(({ path }) => path),
      ],
    })
  })
}

export { preflight as OPTIONS }
