/** Numbers from 0 on that stand for values, one for each row. */
export type Codes = Uint8Array | Uint16Array | Uint32Array

/** Positions of rows, in order. */
export type Positions = Uint32Array

/** A value of each row: the distinct values, and which of them each row has. */
export interface Coded<V> {
  /** In the order in which rows have them first. */
  readonly values: readonly V[]
  readonly codes: Codes
}

/** The ids that a filter compares, of each row: rows share few lists of ids. */
export type CodedIds = Coded<readonly string[]>

/** Lists that are kept to be recognised without being joined; rows of large tables share their lists. */
const MAX_RECOGNISED = 20_000

/** Gives each value a code, the first time that it comes. Values with the same key are one. */
export function coding<V>(keyOf: (value: V) => unknown = (value) => value) {
  const values: V[] = []
  const byKey = new Map<unknown, number>()
  const recognised = new Map<V, number>()
  const codeOf = (value: V): number => {
    let code = recognised.get(value)
    if (code === undefined) {
      const key = keyOf(value)
      code = byKey.get(key)
      if (code === undefined) {
        code = values.length
        byKey.set(key, code)
        values.push(value)
      }
      if (recognised.size >= MAX_RECOGNISED) recognised.clear()
      recognised.set(value, code)
    }
    return code
  }
  return { values, codeOf }
}

/** The values that `coding` gave codes, and the code of each of `count` rows, which is read once for each position. */
export function codedBy<V>(
  values: readonly V[],
  count: number,
  codeAt: (position: number) => number,
): Coded<V> {
  const codes = new Uint32Array(count)
  for (let position = 0; position < count; position++) codes[position] = codeAt(position)
  if (values.length > 65_536) return { values, codes }
  return { values, codes: values.length > 256 ? Uint16Array.from(codes) : Uint8Array.from(codes) }
}

/** The key of a list of ids, none of which has a space. */
export const listKey = (ids: readonly string[]) => (ids.length === 1 ? ids[0] : ids.join(' '))

/** Codes the list of ids of `count` rows. */
export function codedIds(count: number, idsOf: (position: number) => readonly string[]): CodedIds {
  const { values, codeOf } = coding<readonly string[]>(listKey)
  return codedBy(values, count, (position) => codeOf(idsOf(position)))
}

/** The positions from 0 to `count`. */
export const everyPosition = (count: number): Positions => Uint32Array.from({ length: count }, (_, at) => at)

/** Those of some positions that pass a test, which is given their place among them. All of them are the same array. */
export function positionsAmong(positions: Positions, passes: (at: number) => boolean): Positions {
  const found = new Uint32Array(positions.length)
  let length = 0
  for (let at = 0; at < positions.length; at++) if (passes(at)) found[length++] = positions[at] as number
  return length === found.length ? positions : found.slice(0, length)
}

/** How many of the rows at some positions have each code. */
export function tallyCodes({ values, codes }: Coded<unknown>, positions: Positions): Uint32Array {
  const tally = new Uint32Array(values.length)
  for (let at = 0; at < positions.length; at++) {
    const code = codes[positions[at] as number] as number
    tally[code] = (tally[code] as number) + 1
  }
  return tally
}

/** Those of some positions whose value passes a test, which is asked once of each value and given its code. */
export function positionsWith<V>(
  { values, codes }: Coded<V>,
  positions: Positions,
  passes: (value: V, code: number) => boolean,
): Positions {
  const passing = Uint8Array.from(values, (value, code) => Number(passes(value, code)))
  const found = new Uint32Array(positions.length)
  let length = 0
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] as number
    if (passing[codes[position] as number] === 1) found[length++] = position
  }
  return length === found.length ? positions : found.slice(0, length)
}
