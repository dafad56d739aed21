import { staticRoute } from '@/app/_routes/static-route'
import { namesPage } from './names-page'

const route = staticRoute(namesPage('people'))

export const generateMetadata = route.generateMetadata
export default route.Page
