import { CATALOGUE } from './catalogue'
import type { Chart } from './chart'
import { chartOf } from './index'

/** The main chart of the overview, which stands for the whole ledger in previews. */
export const overviewChart = (): Chart => chartOf(CATALOGUE['/'][0])
