import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { comparePage } from '@/app/(plain)/compare/compare-page'

const route = dynamicRoute(comparePage)

export const generateMetadata = route.generateMetadata
export default route.Page
