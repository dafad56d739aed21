import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { ChartModel, Target } from '@/lib/forms/model'

const linksOf = (element: HTMLElement | null) => element?.querySelectorAll<SVGAElement>('[data-key]') ?? []

const linkOf = (element: HTMLElement | null, key: string) =>
  element?.querySelector<SVGAElement>(`[data-key="${CSS.escape(key)}"]`)

interface Wanted {
  readonly key: string
  readonly options: FocusOptions | undefined
}

/**
 * The focused mark of a figure, as a roving tabindex. `drawing` is the element that contains the marks; a link that is not
 * in it takes the focus once it is, since the Tab key stops at it.
 */
export function useMarkFocus(
  element: RefObject<HTMLElement | null>,
  model: ChartModel | null,
  drawing: ReactNode,
) {
  const [focused, setFocused] = useState<string | null>(null)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const tabStop = wanted?.key ?? focused ?? model?.targets[0]?.key

  useEffect(() => {
    if (!drawing) return
    for (const link of linksOf(element.current))
      link.setAttribute('tabindex', link.getAttribute('data-key') === tabStop ? '0' : '-1')
  }, [element, tabStop, drawing])

  useEffect(() => {
    // A change of the view can remove the focused mark: the focus moves to the first.
    if (focused === null || !model || model.targets.some(({ key }) => key === focused)) return
    linksOf(element.current)[0]?.focus()
  }, [element, focused, model])

  const focusMark = ({ key }: Target, options?: FocusOptions) => {
    const link = linkOf(element.current, key)
    if (link) link.focus(options)
    else setWanted({ key, options })
  }
  useLayoutEffect(() => {
    if (wanted === null) return
    linkOf(element.current, wanted.key)?.focus(wanted.options)
    setWanted(null)
  }, [element, wanted])

  return { focused, tabStop, setFocused, focusMark }
}
