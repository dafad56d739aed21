import { dynamicRoute } from '@/app/_pages/dynamic-route'
import { dataPage } from '@/app/(plain)/data/data-page'

const route = dynamicRoute(dataPage)

export const generateMetadata = route.generateMetadata
export default route.Page
