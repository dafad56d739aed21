import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { sourcesPage } from '@/app/(plain)/sources/sources-page'

const route = dynamicRoute(sourcesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
