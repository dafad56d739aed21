import 'server-only'
import { existsSync } from 'node:fs'
import { settleStep } from '../edit/settle-step'
import { preparedFiles, preparedStep } from './release-room'
import { settleRelease } from './settle-release'
import type { Settled } from './settled'
import { inTurn } from './turn'

/**
 * Finishes or takes back what was interrupted, a release or a step of edits; null if nothing was. Both settle before
 * they begin, so that there is never more than one of them. Only for the process whose turn it is.
 */
export const settleInTurn = (directory: string): Settled | null =>
  settleRelease(directory) ?? settleStep(directory)

/** Settles what was interrupted, if there is anything. Throws `TurnTaken` if somebody else works on the ledger. */
export function settle(directory: string): Settled | null {
  const left = [preparedFiles(directory), preparedStep(directory)].some((room) => existsSync(room))
  return left ? inTurn(directory, () => settleInTurn(directory)) : null
}
