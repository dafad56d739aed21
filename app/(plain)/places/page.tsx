import { staticRoute } from '@/app/_routes/static-route'
import { namesPage } from '@/app/(plain)/people/names-page'

const route = staticRoute(namesPage('places'))

export const generateMetadata = route.generateMetadata
export default route.Page
