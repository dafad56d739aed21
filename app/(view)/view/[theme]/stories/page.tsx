import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { storiesPage } from '@/app/(plain)/stories/stories-page'

const route = dynamicRoute(storiesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
