import { staticRoute } from '@/app/_routes/static-route'
import { dataPage } from './data-page'

const route = staticRoute(dataPage)

export const generateMetadata = route.generateMetadata
export default route.Page
