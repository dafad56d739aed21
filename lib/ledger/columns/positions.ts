import type { Row } from '../schema/rows'
import type { Viewed } from './large-table'

/** The positions of the rows behind an array of which `shows` is true, in order; null for all of the table. */
export function positionsOf(
  { table, positions }: Viewed,
  shows: (clock: Pick<Row, 'since' | 'until'>) => boolean,
): Uint32Array | null {
  const [since, until] = [table.column('since'), table.column('until')]
  const shown = (position: number) =>
    shows({ since: since.at(position) as number, until: until.at(position) as number | null })
  const count = positions?.length ?? table.size
  const found = new Uint32Array(count)
  let length = 0
  for (let index = 0; index < count; index++) {
    const position = positions?.[index] ?? index
    if (shown(position)) found[length++] = position
  }
  return length === table.size ? null : found.slice(0, length)
}
