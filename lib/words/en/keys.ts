import { QUALIFIERS } from '@/lib/ledger/schema/vocabulary'
import { capitalised } from './counts'

/** Meanings of marks apart from colour. */
export const HOLLOW_KEY = 'Hollow: one source, or none that was read'
/** The same where a mark stands for several rows. */
export const HOLLOW_PLACE_KEY = 'Hollow: every row there has one source, or none that was read'
export const SUPERSEDED_KEY = 'Smaller: superseded by its claimant'
export const qualifierKeyLabel = (qualifier: keyof typeof QUALIFIERS): string =>
  capitalised(QUALIFIERS[qualifier])
