import { staticRoute } from '@/app/_pages/static-route'
import { sourcesPage } from './sources-page'

const route = staticRoute(sourcesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
