import { CHOICE_LABELS } from '@/words/choices'
import { labelledChoice } from './labelled-choice'

/** Into which stretches of time bars are cut. */
export const BINS = labelledChoice('bin', CHOICE_LABELS.bin)

/** What the height of a bar stands for. */
export const STACKS = labelledChoice('stack', CHOICE_LABELS.stack)
