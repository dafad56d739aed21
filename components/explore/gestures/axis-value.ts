import type { Axis } from '@/lib/forms/model'

/** The value of an axis at a pixel of the drawing, kept within the domain. */
export function valueAt({ kind, domain: [low, high], range: [start, end] }: Axis, pixel: number): number {
  const share = Math.min(1, Math.max(0, (pixel - start) / (end - start)))
  return kind === 'log' ? low * (high / low) ** share : low + (high - low) * share
}
