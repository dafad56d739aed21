import type { Side, Topic } from '@/lib/ledger/schema/vocabulary'

/**
 * A colour by what it means. Pages resolve it to a CSS variable that follows the theme, exports to the hexadecimal
 * value of one theme; forms and charts never name a colour themselves.
 */
export type Paint =
  | 'paper'
  | 'ink'
  | 'muted'
  | 'faint'
  | 'grid'
  | 'band'
  | 'accent'
  | 'none'
  | `side-${Side}`
  | `topic-${Topic}`
  | `class-${'CRBM' | 'SRBM' | 'MRBM' | 'IRBM' | 'ICBM' | 'SLBM' | 'HGV' | 'SLV' | 'unknown'}`
  | `outcome-${'success' | 'failure' | 'unknown'}`
  | `counterpart-${'RUS' | 'CHN' | 'USA' | 'KOR' | 'other'}`
  | `series-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
