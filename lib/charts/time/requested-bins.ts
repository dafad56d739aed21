import type { Bin } from '@/lib/forms/parts/bin'
import type { Selection } from '../query/selection'
import { BIN_SIZES, type BinSize, readableBinSize, timeBins } from './time-bins'
import { timeDomain } from './time-domain'

export interface RequestedBins {
  readonly size: BinSize
  readonly bins: readonly Bin[]
}

/**
 * The bins for rows that begin on these days (UTC milliseconds, null for an open start), each of which is enough once: of the size that the view sets, else of the size that `fitting` chooses
 * for the range. Empty without rows.
 */
export function requestedBins(
  days: readonly (number | null)[],
  selection: Pick<Selection, 'slice' | 'view' | 'coverage' | 'range'>,
  fitting: (start: number, end: number) => BinSize = readableBinSize,
): RequestedBins {
  const starts = days.filter((day) => day !== null)
  const [start, end] = timeDomain(starts, selection) ?? [0, 0]
  const size = BIN_SIZES.find((each) => each === selection.view.bin) ?? fitting(start, end)
  return { size, bins: days.length === 0 ? [] : timeBins(size, start, end) }
}
