import { staticRoute } from '@/app/_routes/static-route'
import { timelinePage } from './timeline-page'

const route = staticRoute(timelinePage)

export const generateMetadata = route.generateMetadata
export default route.Page
