import { staticRoute } from '@/app/_routes/static-route'
import { storiesPage } from './stories-page'

const route = staticRoute(storiesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
