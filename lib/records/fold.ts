import type { SalvoPart } from './salvos'

/** What can be listed: a launch of a salvo, or anything else. */
export interface Foldable {
  readonly salvo?: SalvoPart | null
}

/** A line of a list: the listed launches of one salvo, or any single row. */
export type Fold<E extends Foldable> = readonly [E, ...E[]]

/**
 * The lines of a list in which the launches of one salvo are one. A line stands where its first row stood, and has its
 * rows in the order of the list; no row is lost or doubled.
 */
export function fold<E extends Foldable>(rows: readonly E[]): readonly Fold<E>[] {
  const lines: [E, ...E[]][] = []
  const bySalvo = new Map<string, E[]>()
  for (const row of rows) {
    const line = row.salvo && bySalvo.get(row.salvo.salvo)
    if (line) {
      line.push(row)
      continue
    }
    const started: [E, ...E[]] = [row]
    lines.push(started)
    if (row.salvo) bySalvo.set(row.salvo.salvo, started)
  }
  return lines
}

/** The parts of the salvo that a line is; null for a line of a single row. */
export function salvoOf<E extends Foldable>(line: Fold<E>): readonly SalvoPart[] | null {
  return line.length === 1 ? null : line.flatMap(({ salvo }) => salvo ?? [])
}

/** Whether a list leaves out some launches of a salvo: such a line is open from the start, so that the others are seen. */
export const isPartial = (parts: readonly SalvoPart[]): boolean => parts.length < (parts[0]?.size ?? 0)
