import type { ParseArgsConfig } from 'node:util'
import type { Output } from '../output'

/** How a command was called. */
export interface Call {
  /** What follows its name. */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly directory: string
  readonly output: Output
}

/** One command of `npm run ledger`. */
export interface LedgerCommand {
  /** Its lines in the usage, without indentation. */
  readonly usage: string
  /** Its own options, beside --data. */
  readonly options?: NonNullable<ParseArgsConfig['options']>
  /** Does it; false if it does not understand how it was called. */
  run(call: Call): boolean | Promise<boolean>
}
