import { Sourcing } from '@/components/evidence/sourcing'
import { Figure } from '@/components/figure/figure'
import { TILES } from '@/lib/charts/tiles'
import { readTile } from '@/lib/charts/tiles/read-tile'
import type { Tile } from '@/lib/charts/tiles/tile'
import { tile as drawTile } from '@/lib/forms/tile'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { paintOf } from '../chart/paint-of'

/** The number of records that a tile lists; its chart has all. */
const MAX_RECORDS = 2
const SPARKLINE = { width: 240, height: 36 }

function TileCard({ tile, slice, view }: { tile: Tile; slice: Snapshot; view: View }) {
  const { value, detail, age, warning, records, href, steps, domain } = readTile(tile, slice, view)
  const recordHref = (id: string) => viewHref(`/records/${id}`, view)
  // The detail of a tile with one event is the label of that event, and becomes the link to it.
  const only = records.length === 1 && records[0]?.label === detail ? records[0] : null
  return (
    <li className="min-w-0 border-grid border-t pt-2">
      <h3 className="text-sm">
        <a href={href}>{tile.label}</a>
      </h3>
      <p className="font-semibold text-xl tabular-nums">{value}</p>
      {steps.length > 0 && (
        <Figure
          model={drawTile(steps, { domain, paint: tile.paint }, SPARKLINE)}
          paint={paintOf}
          label={`${tile.label} over time`}
        />
      )}
      <p className="text-sm">
        {only ? <a href={recordHref(only.id)}>{detail}</a> : detail}
        <Sourcing words={warning} />
      </p>
      <p className="text-muted text-sm">{age}</p>
      {!only && records.length > 0 && (
        <ul className="text-sm">
          {records.slice(0, MAX_RECORDS).map(({ id, label, sourcing }) => (
            <li key={id} className="py-0.5">
              <a href={recordHref(id)}>{label}</a>
              <Sourcing words={sourcing} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The key figures of the overview for a view. */
export function TileCards({ slice, view }: { slice: Snapshot; view: View }) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
      {Object.values(TILES).map((tile) => (
        <TileCard key={tile.id} tile={tile} slice={slice} view={view} />
      ))}
    </ul>
  )
}
