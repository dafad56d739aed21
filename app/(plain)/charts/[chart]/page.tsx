import { staticRoute } from '@/app/_routes/static-route'
import { CHARTS } from '@/lib/charts'
import { chartPage } from './chart-page'

const route = staticRoute(chartPage)

export const dynamicParams = false
export const generateStaticParams = () => Object.keys(CHARTS).map((chart) => ({ chart }))

export const generateMetadata = route.generateMetadata
export default route.Page
