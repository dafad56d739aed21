import { QUALIFIERS } from '@/lib/ledger/schema/vocabulary'
import { capitalised } from './counts'

/** Meanings of marks apart from colour. */
export const HOLLOW_KEY = 'Hollow: one source, or sources not read by us'
/** The same where a mark stands for several rows. */
export const HOLLOW_PLACE_KEY = 'Hollow: every row there has one source, or sources not read by us'
export const PALE_KEY = 'Small and pale: superseded or dated'
export const DOUBTFUL_KEY = 'Flagged as doubtful'
export const qualifierKeyLabel = (qualifier: keyof typeof QUALIFIERS): string =>
  capitalised(QUALIFIERS[qualifier])
