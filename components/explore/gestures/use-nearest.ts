import { useEffect, useMemo, useState } from 'react'
import type { ChartModel } from '@/lib/forms/model'
import { codeMissing } from '../build/code-missing'
import { type FindTarget, nearestTarget, REACH } from './nearest-target'

/** A search for the nearest target. For point-sized targets it uses d3-delaunay as soon as that is fetched. */
export function useNearest(model: ChartModel | null): FindTarget {
  const boxes = useMemo(() => nearestTarget(model?.targets ?? []), [model])
  const [points, setPoints] = useState<{ model: ChartModel; find: FindTarget } | null>(null)
  useEffect(() => {
    if (!model || model.empty || model.targets.some(({ box }) => Math.max(box.width, box.height) > REACH))
      return
    let wanted = true
    void import('./nearest-point').then(
      ({ nearestPoint }) => {
        if (wanted) setPoints({ model, find: nearestPoint(model.targets) })
      },
      () => codeMissing(false),
    )
    return () => {
      wanted = false
    }
  }, [model])
  return points?.model === model ? points.find : boxes
}
