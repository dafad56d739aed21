import { chartPage } from '@/app/_pages/chart'
import { stored } from '@/app/_pages/stored'
import { CHARTS } from '@/lib/charts'

const route = stored(chartPage)

export const dynamicParams = false
export const generateStaticParams = () => Object.keys(CHARTS).map((chart) => ({ chart }))

export const generateMetadata = route.generateMetadata
export default route.Page
