import { parseArgs } from 'node:util'
import { charts } from './charts'
import { exports } from './exports'
import { growth } from './growth'
import { interaction } from './interaction'
import { large } from './large'
import { live } from './live'
import { pages } from './pages'
import { EFFORTS, type Effort, type Part } from './part'
import { server } from './server'
import { timeline } from './timeline'

/** The parts of the bench, in the order of the page. */
export const PARTS = {
  exports,
  pages,
  server,
  interaction,
  growth,
  charts,
  timeline,
  large,
  live,
} as const satisfies Readonly<Record<string, Part>>
export type PartName = keyof typeof PARTS

const NAMES = Object.keys(PARTS) as PartName[]
const isPart = (word: string): word is PartName => (NAMES as readonly string[]).includes(word)

export const USAGE = `npm run bench -- [part …] [options]

  --quick       few repetitions, to see that it works
  --out DIR     where to write benchmarks.md, benchmarks.json and their charts;
                docs for all parts without --quick, else nothing is written;
                results there of parts that are not run stay, without --quick

Parts: ${NAMES.join(', ')}; all of them by default.`

export interface Command {
  readonly parts: readonly PartName[]
  readonly effort: Effort
  /** null where results are only printed: a part or a quick run is no page of results. */
  readonly out: string | null
}

/** Reads the words behind `npm run bench --`. Throws on an unknown one. */
export function readCommand(words: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { quick: { type: 'boolean', default: false }, out: { type: 'string' } },
    allowPositionals: true,
  })
  const unknown = positionals.find((word) => !isPart(word))
  if (unknown !== undefined) throw new Error(`there is no part ${unknown}`)
  const parts = NAMES.filter((name) => positionals.length === 0 || positionals.includes(name))
  const isWhole = parts.length === NAMES.length && !values.quick
  return {
    parts,
    effort: EFFORTS[values.quick ? 'quick' : 'full'],
    out: values.out ?? (isWhole ? 'docs' : null),
  }
}
