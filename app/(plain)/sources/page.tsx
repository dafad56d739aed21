import { staticRoute } from '@/app/_routes/static-route'
import { sourcesPage } from './sources-page'

const route = staticRoute(sourcesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
