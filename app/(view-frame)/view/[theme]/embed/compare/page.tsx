import { drawn } from '@/app/_pages/drawn'
import { embedComparisonPage } from '@/app/_pages/embed-comparison'

const route = drawn(embedComparisonPage)

export const generateMetadata = route.generateMetadata
export default route.Page
