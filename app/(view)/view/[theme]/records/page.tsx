import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { recordsPage } from '@/app/(plain)/records/records-page'

const route = dynamicRoute(recordsPage)

export const generateMetadata = route.generateMetadata
export default route.Page
