import { staticRoute } from '@/app/_routes/static-route'
import { dashboardPage } from '@/app/(plain)/[dashboard]/dashboard-page'

const route = staticRoute(dashboardPage)

export const generateMetadata = route.generateMetadata
export default route.Page
