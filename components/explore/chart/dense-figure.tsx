import { useLayoutEffect, useRef, useState } from 'react'
import { Figure } from '@/components/figure/figure'
import type { ChartModel, Target } from '@/lib/forms/model'
import { memoByValue } from '@/lib/memo'
import { useMedia } from '../view/use-media'
import { drawMarks } from './draw-marks'
import { paintOf } from './paint-of'

/**
 * From how many marks on a chart is drawn on a canvas. As elements, so many take longer to change than a frame lasts, ten
 * times over.
 */
export const DENSE = 2000

/** All marks of a model on a canvas of its size, in the colours of the page. */
function MarksCanvas({ model, scale }: { model: ChartModel; scale: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const isDark = useMedia('(prefers-color-scheme: dark)')
  // Until its fonts are there, words would be drawn in another one for good.
  const [fonts, setFonts] = useState('loading')
  useLayoutEffect(() => {
    void document.fonts.ready.then(() => setFonts('loaded'))
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours and fonts are read from the page
  useLayoutEffect(() => {
    const { current } = canvas
    const context = current?.getContext('2d')
    if (!current || !context) return
    const ratio = window.devicePixelRatio * scale
    current.width = Math.round(model.width * ratio)
    current.height = Math.round(model.height * ratio)
    context.scale(ratio, ratio)
    const style = getComputedStyle(current)
    const colourOf = memoByValue((paint: string) => style.getPropertyValue(`--${paint}`).trim())
    for (const { marks } of model.targets) drawMarks(context, marks, colourOf, style.fontFamily)
  }, [model, scale, isDark, fonts])
  return <canvas ref={canvas} className="pointer-events-none absolute inset-0 size-full" />
}

/**
 * A figure of very many marks: they are on a canvas between its axes and its labels. Of their links only those are there that
 * a reader points at, has in focus, or would come to by the Tab key.
 */
export function DenseFigure({
  model,
  scale,
  linked,
  tabStop,
  ...props
}: {
  readonly model: ChartModel
  readonly scale: number
  readonly label: string
  readonly href: (target: Target) => string
  readonly newTab: boolean
  /** The keys of the targets whose links are there. */
  readonly linked: ReadonlySet<string | undefined>
  readonly tabStop: string | undefined
}) {
  const targets = model.targets.filter(({ key }) => linked.has(key))
  return (
    <>
      <div aria-hidden="true">
        <Figure model={{ ...model, targets: [], over: [] }} paint={paintOf} label="" />
        <MarksCanvas model={model} scale={scale} />
      </div>
      <div className="absolute inset-0">
        <Figure {...props} model={{ ...model, under: [], targets }} paint={paintOf} tabStop={tabStop} />
      </div>
    </>
  )
}
