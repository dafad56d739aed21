import { Fragment } from 'react'
import { chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

const NARROW = { w: 360, h: 760 }
const WIDE = { w: 960, h: 560 }

/** The chart of a view as an image from the server, in the colours of the page. Loaded lazily. */
export function ChartPicture({ chart, view, alt }: { chart: string; view: View; alt: string }) {
  const pictureHref = (theme: string | null, size: typeof WIDE) =>
    viewHref(`${chartPath(chart)}.svg`, { ...view, theme, ...size, chrome: 'bare' })
  const requested = view.theme ?? 'light'
  const themes = view.theme === null ? (['dark', 'light'] as const) : [requested]
  return (
    <picture>
      {themes.map((theme) => {
        const media = theme === requested ? '' : ' and (prefers-color-scheme: dark)'
        return (
          <Fragment key={theme}>
            <source
              media={`(width < 40rem)${media}`}
              srcSet={pictureHref(theme, NARROW)}
              width={NARROW.w}
              height={NARROW.h}
            />
            <source media={`all${media}`} srcSet={pictureHref(theme, WIDE)} width={WIDE.w} height={WIDE.h} />
          </Fragment>
        )
      })}
      <img
        className="w-full"
        src={pictureHref(requested, WIDE)}
        width={WIDE.w}
        height={WIDE.h}
        alt={alt}
        loading="lazy"
      />
    </picture>
  )
}
