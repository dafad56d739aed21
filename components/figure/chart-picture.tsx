import { Fragment } from 'react'
import { chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

const WIDTHS = { narrow: 360, wide: 960 }
const HEIGHTS = { narrow: 760, wide: 560 }

/** The chart of a view as an image from the server, in the colours of the page. Loaded lazily. */
export function ChartPicture({
  chart,
  view,
  alt,
  heights = HEIGHTS,
}: {
  chart: string
  view: View
  alt: string
  /** Its heights on a phone and on wider screens, in the pixels of its file. */
  heights?: typeof HEIGHTS
}) {
  const narrow = { w: WIDTHS.narrow, h: heights.narrow }
  const wide = { w: WIDTHS.wide, h: heights.wide }
  const pictureHref = (theme: string | null, size: typeof wide) =>
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
              srcSet={pictureHref(theme, narrow)}
              width={narrow.w}
              height={narrow.h}
            />
            <source media={`all${media}`} srcSet={pictureHref(theme, wide)} width={wide.w} height={wide.h} />
          </Fragment>
        )
      })}
      <img
        className="w-full"
        src={pictureHref(requested, wide)}
        width={wide.w}
        height={wide.h}
        alt={alt}
        loading="lazy"
      />
    </picture>
  )
}
