import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { openPage } from '@/app/(plain)/open/open-page'

const route = dynamicRoute(openPage)

export const generateMetadata = route.generateMetadata
export default route.Page
