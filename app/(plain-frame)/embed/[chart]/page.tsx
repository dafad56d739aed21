import { staticRoute } from '@/app/_routes/static-route'
import { CHARTS } from '@/lib/charts'
import { embedPage } from './embed-page'

const route = staticRoute(embedPage)

export const dynamicParams = false
export const generateStaticParams = () => Object.keys(CHARTS).map((chart) => ({ chart }))

export const generateMetadata = route.generateMetadata
export default route.Page
