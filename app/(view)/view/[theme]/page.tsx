import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { dashboardPage } from '@/app/(plain)/[dashboard]/dashboard-page'

const route = dynamicRoute(dashboardPage)

export const generateMetadata = route.generateMetadata
export default route.Page
