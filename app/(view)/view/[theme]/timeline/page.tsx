import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { timelinePage } from '@/app/(plain)/timeline/timeline-page'

const route = dynamicRoute(timelinePage)

export const generateMetadata = route.generateMetadata
export default route.Page
