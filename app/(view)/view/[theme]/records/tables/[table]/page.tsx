import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { tablePage } from '@/app/(plain)/records/tables/[table]/table-page'

const route = dynamicRoute(tablePage)

export const generateMetadata = route.generateMetadata
export default route.Page
