import { drawn } from '@/app/_pages/dynamic-route'
import { embedComparisonPage } from './embed-comparison-page'

const route = drawn(embedComparisonPage)

export const generateMetadata = route.generateMetadata
export default route.Page
