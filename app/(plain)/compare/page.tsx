import { staticRoute } from '@/app/_pages/static-route'
import { comparePage } from './compare-page'

const route = staticRoute(comparePage)

export const generateMetadata = route.generateMetadata
export default route.Page
