import { useEffect, useMemo, useState } from 'react'
import type { ChartModel } from '@/lib/forms/model'
import { type FindTarget, nearestTarget, REACH } from './nearest-target'

/**
 * The search among the targets of a drawing. A drawing of points is searched by its Voronoi cells as soon as the code
 * for that has come.
 */
export function useNearest(model: ChartModel | null): FindTarget {
  const boxes = useMemo(() => nearestTarget(model?.targets ?? []), [model])
  const [cells, setCells] = useState<{ model: ChartModel; find: FindTarget } | null>(null)
  useEffect(() => {
    if (!model || model.empty || model.targets.some(({ box }) => Math.max(box.width, box.height) > REACH))
      return
    let wanted = true
    void import('./nearest-point').then(({ nearestPoint }) => {
      if (wanted) setCells({ model, find: nearestPoint(model.targets) })
    })
    return () => {
      wanted = false
    }
  }, [model])
  return cells?.model === model ? cells.find : boxes
}
