import type { View } from '@/lib/views/parameters'
import { ChartPicture } from './chart-picture'

const WIDTHS = { narrow: 360, wide: 960 }
const HEIGHTS = { narrow: 760, wide: 560 }

/** The chart of a view as an image without title and notes, which the page around it gives. */
export function ViewPicture({
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
  const sized = (screen: keyof typeof WIDTHS) => {
    const [width, height] = [WIDTHS[screen], heights[screen]]
    return { view: { ...view, w: width, h: height, chrome: 'bare' }, width, height }
  }
  return (
    <ChartPicture chart={chart} theme={view.theme} narrow={sized('narrow')} wide={sized('wide')} alt={alt} />
  )
}
