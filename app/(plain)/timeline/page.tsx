import { stored } from '@/app/_pages/stored'
import { timelinePage } from '@/app/_pages/timeline'

const route = stored(timelinePage)

export const generateMetadata = route.generateMetadata
export default route.Page
