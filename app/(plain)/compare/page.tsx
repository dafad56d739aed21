import { staticRoute } from '@/app/_routes/static-route'
import { comparePage } from './compare-page'

const route = staticRoute(comparePage)

export const generateMetadata = route.generateMetadata
export default route.Page
