import type { EvidenceTable, Row } from '@/lib/ledger/schema/rows'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import type { Chart } from '../chart'

/**
 * What charts need of the ledger: `draw` the columns that they read, for the browser; `full` whole rows, for exports.
 */
export function sliceRequests(charts: readonly Chart[], depth: 'draw' | 'full'): readonly SliceRequest[] {
  return charts.map((chart) => ({
    table: chart.table,
    includes: (row: Row<EvidenceTable>) => chart.includes(row),
    columns: depth === 'full' ? 'all' : chart.columns,
    lookups: chart.lookups,
  }))
}
