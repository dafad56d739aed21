import { type RefObject, useLayoutEffect } from 'react'
import type { ChartModel, Target } from '@/lib/forms/model'

/** Dims the marks of a figure that do not belong to what is emphasised; null dims none. */
export function useDimmed(
  element: RefObject<HTMLElement | null>,
  model: ChartModel | null,
  belongs: ((target: Target) => boolean) | null,
): void {
  useLayoutEffect(() => {
    if (!model || !belongs) return
    const others = new Set(model.targets.filter((target) => !belongs(target)).map(({ key }) => key))
    const marks = [...(element.current?.querySelectorAll('[data-key]') ?? [])].filter((mark) =>
      others.has(mark.getAttribute('data-key') ?? ''),
    )
    for (const mark of marks) mark.toggleAttribute('data-dimmed', true)
    return () => {
      for (const mark of marks) mark.toggleAttribute('data-dimmed', false)
    }
  }, [element, model, belongs])
}
