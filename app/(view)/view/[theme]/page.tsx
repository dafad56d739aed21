import { drawn } from '@/app/_pages/dynamic-route'
import { dashboardPage } from '@/app/(plain)/[dashboard]/dashboard-page'

const route = drawn(dashboardPage)

export const generateMetadata = route.generateMetadata
export default route.Page
