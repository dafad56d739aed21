import { Fragment } from 'react'
import { chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

/** The size of a picture in CSS pixels. A `view` with its size asks for exactly that. */
interface PictureOf {
  readonly view: View
  readonly width: number
  readonly height: number
}

/**
 * A chart as an image from the server, one for phones and one for wider screens, in the colours of the page and on paper in
 * light ones. Loaded when a reader comes near.
 */
export function ChartPicture({
  chart,
  theme,
  narrow,
  wide,
  alt,
}: {
  readonly chart: string
  /** The theme of the page; null follows the system. */
  readonly theme: View['theme']
  readonly narrow: PictureOf
  readonly wide: PictureOf
  readonly alt: string
}) {
  const src = (of: PictureOf, colours: string) =>
    viewHref(`${chartPath(chart)}.svg`, { ...of.view, theme: colours })
  const sources = (colours: string, media: string) => (
    <Fragment key={media}>
      <source
        media={`${media} and (width < 40rem)`}
        srcSet={src(narrow, colours)}
        width={narrow.width}
        height={narrow.height}
      />
      <source media={media} srcSet={src(wide, colours)} width={wide.width} height={wide.height} />
    </Fragment>
  )
  return (
    <picture>
      {theme === 'dark' && sources('dark', 'screen')}
      {theme === null && sources('dark', 'screen and (prefers-color-scheme: dark)')}
      {sources('light', 'all')}
      <img
        className="w-full"
        src={src(wide, 'light')}
        width={wide.width}
        height={wide.height}
        alt={alt}
        loading="lazy"
      />
    </picture>
  )
}
