import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { dataPage } from '@/app/(plain)/data/data-page'

const route = dynamicRoute(dataPage)

export const generateMetadata = route.generateMetadata
export default route.Page
