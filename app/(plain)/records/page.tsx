import { staticRoute } from '@/app/_routes/static-route'
import { recordsPage } from './records-page'

const route = staticRoute(recordsPage)

export const generateMetadata = route.generateMetadata
export default route.Page
