import { citedWork } from '../citation/cited-work'
import type { Writer } from '../writer'

export const cslJson: Writer = async (input) => `${JSON.stringify([citedWork(input)], null, 2)}\n`
