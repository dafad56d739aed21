import { useEffect, useRef, useSyncExternalStore } from 'react'
import { FIELD_FRAME } from '@/components/ui/field-frame'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { CONTROL_WORDS } from '@/words/controls'
import { isTyping } from '../build/is-typing'
import { leaveFor } from '../build/leaving'
import { isPlainClick } from '../view/view-link'

const CHART = '[data-chart]'

/** The chart with the focus, else the one under the pointer, else the first of the page. */
const keyedChart = () =>
  document.querySelector(`${CHART}:focus-within`) ??
  document.querySelector(`${CHART}:hover`) ??
  document.querySelector(CHART)

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}

/**
 * Fills the screen with a chart, and no longer; so does the key `f`. Without scripts, and in browsers that cannot, it is a
 * link to the chart alone.
 */
export function FullScreen({ chart, view }: { chart: string; view: View }) {
  const link = useRef<HTMLAnchorElement>(null)
  const isFull = useSyncExternalStore(
    subscribe,
    () => document.fullscreenElement?.contains(link.current) === true,
    () => false,
  )
  const toggle = () => {
    const { current } = link
    const article = current?.closest(CHART)
    if (!current || !article || !document.fullscreenEnabled) return false
    // Where it fails, as in a frame that may not, the link still leads to the chart alone.
    const instead = () => leaveFor(current.href)
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {})
    else import('./fill-screen').then(({ fillScreen }) => fillScreen(article, current)).catch(instead)
    return true
  }
  useEffect(() => {
    const onKeyDown = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key !== 'f' || ctrlKey || metaKey || altKey || isTyping()) return
      if (target instanceof Element && target.closest('select, dialog, [popover]')) return
      if (keyedChart()?.contains(link.current) === true && !toggle()) link.current?.click()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
  return (
    <a
      ref={link}
      className={`${FIELD_FRAME} content-center no-underline hover:underline`}
      href={viewHref(`/embed/${chart}`, { ...view, tab: null, focus: null })}
      data-live
      data-fills
      onClick={(event) => {
        if (isPlainClick(event) && toggle()) event.preventDefault()
      }}
    >
      {isFull ? CONTROL_WORDS.leaveFullScreen : CONTROL_WORDS.fullScreen}
    </a>
  )
}
