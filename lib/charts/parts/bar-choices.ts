import { CHOICE_LABELS } from '@/words/choices'
import { labelledChoice } from './labelled-choice'

/** The size of the bins. */
export const BINS = labelledChoice('bin', CHOICE_LABELS.bin)

/** Whether bars show counts or shares. */
export const STACKS = labelledChoice('stack', CHOICE_LABELS.stack)
