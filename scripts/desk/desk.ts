import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { DeskState } from '@/components/desk/desk-page'
import { openCandidates } from '@/lib/desk/inbox'
import { ImportRefused } from '@/lib/imports/import-refused'
import type { JudgedLedger } from '@/lib/ledger/edit/judged-ledger'
import { pendingChanges } from '@/lib/ledger/edit/pending-changes'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import { stepRecords, stepStacks } from '@/lib/ledger/edit/step-history'
import { faultLines } from '@/lib/ledger/load/fault-lines'

/** The desk of one ledger. */
export interface Desk {
  readonly directory: string
  /** Today, YYYY-MM-DD. */
  readonly today: () => string
}

const TOLD = z.object({ kind: z.enum(['done', 'refused']), words: z.string() })
type Told = z.output<typeof TOLD>

const COOKIE = 'told'

/** Goes on to another page, which says what was done. */
export function redirectTold(context: Context, to: string, told: Told) {
  setCookie(context, COOKIE, JSON.stringify(told), { httpOnly: true, sameSite: 'Strict', path: '/' })
  return context.redirect(to, 303)
}

function toldBefore(context: Context): Told | null {
  const text = getCookie(context, COOKIE)
  if (text === undefined) return null
  deleteCookie(context, COOKIE, { path: '/' })
  try {
    return TOLD.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function inboxSize(directory: string): { readonly open: number; readonly problem: string | null } {
  try {
    return { open: openCandidates(directory).length, problem: null }
  } catch (error) {
    if (error instanceof ImportRefused) return { open: 0, problem: error.message }
    throw error
  }
}

/** What every page of the desk shows, with what was just done. */
export function deskState(context: Context, { directory }: Desk, judged: JudgedLedger): DeskState {
  const { done, undone } = stepStacks(stepRecords(directory))
  const undo = done.at(-1)
  const { open, problem } = inboxSize(directory)
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

export const present = ({ directory }: Desk): JudgedLedger => presentLedger(directory)
