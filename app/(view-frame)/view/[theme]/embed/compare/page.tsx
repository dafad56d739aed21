import { dynamicRoute } from '@/app/_pages/dynamic-route'
import { embedComparisonPage } from './embed-comparison-page'

const route = dynamicRoute(embedComparisonPage)

export const generateMetadata = route.generateMetadata
export default route.Page
