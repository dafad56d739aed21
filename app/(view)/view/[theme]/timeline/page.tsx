import { drawn } from '@/app/_pages/drawn'
import { timelinePage } from '@/app/_pages/timeline'

const route = drawn(timelinePage)

export const generateMetadata = route.generateMetadata
export default route.Page
