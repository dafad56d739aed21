import { CLASSES } from '@/lib/ledger/schema/vocabulary'
import { countInFigures, inFigures, listWords, uncapitalised } from './counts'

interface Part {
  readonly size: number | null
  readonly type: string
  readonly site: string | null
}

/** The type of a launched missile, else what is known of it: `short-range ballistic, type not stated`. */
export function launchedType(name: string | null, missileClass: keyof typeof CLASSES | null): string {
  if (name !== null) return name
  return missileClass === null
    ? 'type not stated'
    : `${uncapitalised(CLASSES[missileClass])}, type not stated`
}

/** The types of launches, each with its number where there are several: `KN-25`, `KN-25 (2); Hwasong-11A (1)`. */
function typesWords(parts: readonly Part[]): string {
  const counts = new Map<string, number>()
  for (const { type } of parts) counts.set(type, (counts.get(type) ?? 0) + 1)
  const types = [...counts]
  return types.length === 1
    ? types.map(([type]) => type).join()
    : types.map(([type, count]) => `${type} (${inFigures(count)})`).join('; ')
}

/**
 * The listed launches of one salvo as one line: `Salvo of 3 from Sunan and Kaechon: KN-25 (2); Hwasong-11A (1)`. Where the
 * ledger states no size, it is told how many are listed: `Salvo, 2 launches`.
 */
export function salvoTitle(parts: readonly Part[]): string {
  const sites = listWords([...new Set(parts.flatMap(({ site }) => site ?? []))])
  const size = parts[0]?.size ?? null
  const many = size === null ? `, ${countInFigures(parts.length, 'launch', 'launches')}` : ` of ${size}`
  return `Salvo${many}${sites === '' ? '' : ` from ${sites}`}: ${typesWords(parts)}`
}

/** How many of its launches a line has that does not have all of them. */
export const salvoCount = (parts: readonly Part[]): string =>
  `(${parts.length} of its ${parts[0]?.size} launches are listed here)`

/** Beside the number of rows of a list in which salvos are folded; null where none is. */
export const foldedWords = (rows: number, lines: number): string | null =>
  rows === lines
    ? null
    : `On ${countInFigures(lines, 'line')}: launches of one salvo share a line, and each is counted.`
