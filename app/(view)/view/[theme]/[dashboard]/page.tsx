import { dashboardPage } from '@/app/_pages/dashboard'
import { drawn } from '@/app/_pages/drawn'

const route = drawn(dashboardPage)

export const generateMetadata = route.generateMetadata
export default route.Page
