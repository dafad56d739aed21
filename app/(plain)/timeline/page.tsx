import { stored } from '@/app/_pages/static-route'
import { timelinePage } from './timeline-page'

const route = stored(timelinePage)

export const generateMetadata = route.generateMetadata
export default route.Page
