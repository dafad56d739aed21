import type { View } from '@/lib/views/parameters'
import { ChartPicture } from './chart-picture'

const NARROW = { w: 360, h: 760 }
const WIDE = { w: 960, h: 560 }

/** The chart of a view as an image without title and notes, which the page around it gives. */
export function ViewPicture({ chart, view, alt }: { chart: string; view: View; alt: string }) {
  const sized = ({ w, h }: typeof WIDE) => ({
    view: { ...view, w, h, chrome: 'bare' },
    width: w,
    height: h,
  })
  return <ChartPicture chart={chart} theme={view.theme} narrow={sized(NARROW)} wide={sized(WIDE)} alt={alt} />
}
