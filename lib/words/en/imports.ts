import { countInFigures, inFigures } from './counts'

/** A row of another that a candidate may repeat. */
interface Repeated {
  readonly row: string
  readonly certainty: string
  readonly why: readonly string[]
  readonly differences: readonly {
    readonly column: string
    readonly ledger: string
    readonly upstream: string
  }[]
}

/** A candidate, as far as its lines tell it. */
interface Told {
  readonly key: string
  readonly table: string
  readonly cells: Readonly<Record<string, string>>
  readonly needs: readonly string[]
  readonly matches: readonly Repeated[]
  readonly changed: readonly { readonly field: string; readonly before: string; readonly now: string }[]
  readonly earlier: { readonly state: string; readonly decided: { readonly day: string } } | null
}

const SHOWN = 80
const cell = (text: string) =>
  text === '' ? 'empty' : text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text

/** How many candidates each of these is. */
export interface ImportCounts {
  readonly rows: number
  readonly here: number
  readonly decided: number
  readonly changed: number
  readonly differing: number
  readonly likely: number
  readonly fresh: number
}

/** What an import found, a line for each count that is not 0. */
export function importCountLines(
  counts: ImportCounts,
  leftOut: ReadonlyMap<string, number>,
): readonly string[] {
  const line = (count: number, words: string) =>
    count === 0 ? [] : [`  ${inFigures(count).padStart(6)}  ${words}`]
  return [
    `${countInFigures(counts.rows, 'row')} upstream:`,
    ...line(counts.here, 'already here, without a difference'),
    ...line(counts.decided, 'decided before: accepted, merged or refused'),
    ...line(counts.changed, 'changed upstream since the last import'),
    ...line(counts.differing, 'certainly here, with differences'),
    ...line(counts.likely, 'likely here, to be looked at'),
    ...line(counts.fresh, 'new'),
    ...[...leftOut].flatMap(([why, count]) => line(count, `left out: ${why}`)),
  ]
}

/** A candidate with what it repeats and in what it differs, in a few lines. */
export function candidateLines({
  key,
  table,
  cells,
  needs,
  matches,
  changed,
  earlier,
}: Told): readonly string[] {
  const { id = '', date = '', asserted = '', period = '', name = '', title = '' } = cells
  const about = date || asserted || period || name || title
  return [
    `${key}: ${table} ${id}${about === '' || id.startsWith(about) ? '' : `, ${cell(about)}`}`,
    ...changed.map(
      ({ field, before, now }) => `  upstream changed ${field}: ${cell(before)} -> ${cell(now)}`,
    ),
    ...(earlier ? [`  before that it was ${earlier.state}, on ${earlier.decided.day}`] : []),
    ...matches.flatMap(({ row, certainty, why, differences }) => [
      `  ${certainty === 'certain' ? 'is' : 'may be'} ${row}: ${why.join(', ')}`,
      ...differences.map(
        ({ column, ledger, upstream }) => `    ${column}: ${cell(ledger)} here, ${cell(upstream)} upstream`,
      ),
    ]),
    ...(needs.length > 0 ? [`  needs ${needs.join(', ')}`] : []),
  ]
}

/** Rows that rest on an upstream that no longer has them. */
export const unsupportedWords = (count: number, source: string): string =>
  `${countInFigures(count, 'row')} of the ledger ${count === 1 ? 'rests' : 'rest'} on ${source}, in which no row matches ${count === 1 ? 'it' : 'them'}:`

/** Candidates that upstream no longer has. */
export const goneWords = (count: number): string =>
  `${countInFigures(count, 'candidate')} of earlier imports ${count === 1 ? 'is' : 'are'} no longer upstream:`
