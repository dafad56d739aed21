import { drawn } from '@/app/_pages/dynamic-route'
import { timelinePage } from '@/app/(plain)/timeline/timeline-page'

const route = drawn(timelinePage)

export const generateMetadata = route.generateMetadata
export default route.Page
