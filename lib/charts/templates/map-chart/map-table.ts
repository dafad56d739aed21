import type { EvidenceTable } from '@/lib/ledger/schema/rows'
import { COLUMN_LABELS, knownByCaption } from '@/words/columns'
import { listedRemark } from '@/words/counted-rows'
import { weaknessCell } from '@/words/sourcing'
import type { ChartTable } from '../../chart'
import { dateCell } from '../../table/cell'
import { column } from '../../table/column'
import type { MapChartOptions, MapData } from './map-data'

/** The rows on a map, one per line. */
export function mapTable<T extends EvidenceTable>(
  { rows, listed, lookups, asOf }: MapData<T>,
  options: MapChartOptions<T>,
): ChartTable {
  return {
    caption: [
      knownByCaption(options.title, asOf),
      ...(listed.length < rows.length ? [listedRemark(listed.length, rows.length, options.unit[1])] : []),
    ].join('. '),
    columns: [
      column('date', COLUMN_LABELS.date),
      column('place', COLUMN_LABELS.place),
      ...options.extraColumns,
      column('weakness', COLUMN_LABELS.weakness),
    ],
    rows: listed.map((row) => ({
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
