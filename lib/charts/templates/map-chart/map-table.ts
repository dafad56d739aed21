import type { EvidenceTable } from '@/lib/ledger/schema/rows'
import { COLUMN_LABELS, knownByCaption } from '@/words/columns'
import { weaknessCell } from '@/words/sourcing'
import type { ChartTable } from '../../chart'
import { dateCell } from '../../table/cell'
import { column } from '../../table/column'
import type { MapChartOptions, MapData } from './map-data'

/** The rows on a map, one per line. */
export function mapTable<T extends EvidenceTable>(
  { rows, lookups, asOf }: MapData<T>,
  options: MapChartOptions<T>,
): ChartTable {
  return {
    caption: knownByCaption(options.title, asOf),
    columns: [
      column('date', COLUMN_LABELS.date),
      column('place', COLUMN_LABELS.place),
      ...options.extraColumns,
      column('weakness', COLUMN_LABELS.weakness),
    ],
    rows: rows.map((row) => ({
      key: row.id,
      cells: [
        dateCell(options.date(row)),
        lookups.places.get(options.place(row) ?? '')?.name ?? null,
        ...options.extraCells(row, lookups),
        weaknessCell(row),
      ],
    })),
  }
}
