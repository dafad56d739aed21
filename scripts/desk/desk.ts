import { setTimeout } from 'node:timers/promises'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { inboxes, openCandidates } from '@/lib/desk/inbox'
import type { JudgedLedger } from '@/lib/ledger/edit/judged-ledger'
import { pendingChanges } from '@/lib/ledger/edit/pending-changes'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import { stepRecords, stepStacks } from '@/lib/ledger/edit/step-history'
import { StepStuck } from '@/lib/ledger/edit/step-stuck'
import { faultLines } from '@/lib/ledger/load/fault-lines'
import { TurnTaken } from '@/lib/ledger/revisions/turn-taken'
import type { DeskState } from '@/scripts/desk/pages/desk-page'

/** The desk of one ledger. */
export interface Desk {
  readonly directory: string
  /** Today, YYYY-MM-DD. */
  readonly today: () => string
}

const TOLD = z.object({ kind: z.enum(['done', 'refused']), words: z.string() })
type Told = z.output<typeof TOLD>

/** Browsers drop a cookie of more than 4,096 bytes, and a letter may take nine of them. */
const MAX_TOLD = 400

const cookieOf = (context: Context) => `told-${new URL(context.req.url).port}`

/** Goes on to another page, which says what was done. */
export function redirectTold(context: Context, to: string, told: Told) {
  const words = told.words.length > MAX_TOLD ? `${told.words.slice(0, MAX_TOLD)} …` : told.words
  const text = JSON.stringify({ ...told, words })
  setCookie(context, cookieOf(context), text, { httpOnly: true, sameSite: 'Strict', path: '/' })
  return context.redirect(to, 303)
}

function toldBefore(context: Context): Told | null {
  const text = getCookie(context, cookieOf(context))
  if (text === undefined) return null
  deleteCookie(context, cookieOf(context), { path: '/' })
  try {
    return TOLD.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** What every page of the desk shows, with what was just done. */
export function deskState(context: Context, { directory }: Desk, judged: JudgedLedger): DeskState {
  const { done, undone } = stepStacks(stepRecords(directory))
  const undo = done.at(-1)
  const found = inboxes(directory)
  const open = openCandidates(found).length
  const [problem] = found.problems
  const [fault] = faultLines(judged.faults)
  const refused =
    problem ?? (fault === undefined ? null : `The ledger has faults that were not made here: ${fault}`)
  return {
    next: judged.next,
    pending: pendingChanges(judged.text.entries).length,
    open,
    undo: undo === undefined || undo.next < judged.next ? null : undo,
    redo: undone.at(-1) ?? null,
    told: toldBefore(context) ?? (refused === null ? null : { kind: 'refused', words: refused }),
    directory,
  }
}

/** How often the ledger is asked for while somebody else works on it; each time takes some seconds. */
const TRIES = 4

/** The ledger as it is now. Answers 503 if somebody else works on it all the time. */
export async function present({ directory }: Desk): Promise<JudgedLedger> {
  for (let left = TRIES; ; left--)
    try {
      return presentLedger(directory)
    } catch (error) {
      if (!(error instanceof TurnTaken || error instanceof StepStuck)) throw error
      if (left === 1 || error instanceof StepStuck)
        throw new HTTPException(503, {
          message: `${error.message} Go back and try again: nothing was changed.`,
        })
      // Others who wait are answered meanwhile.
      await setTimeout(200)
    }
}
