import { QUALIFIERS } from '@/lib/ledger/schema/vocabulary'
import { capitalised } from './counts'

/** Meanings of marks apart from colour. */
export const HOLLOW_KEY = 'Hollow: one source, copies only, or sources not read by us'
/** The same where a mark stands for several rows. */
export const HOLLOW_PLACE_KEY =
  'Hollow: every row there has one source, copies only, or sources not read by us'
export const PALE_KEY = 'Small and pale: superseded, dated, or source cannot be looked up'
/** What the signs beside a mark warn of. */
export const SIGN_KEYS = {
  doubt: 'Flagged as doubtful',
  derived: 'Calculated or inferred, not said as such',
} as const
export const qualifierKeyLabel = (qualifier: keyof typeof QUALIFIERS): string =>
  capitalised(QUALIFIERS[qualifier])
