import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { embedComparisonPage } from './embed-comparison-page'

const route = dynamicRoute(embedComparisonPage)

export const generateMetadata = route.generateMetadata
export default route.Page
