import { dashboardPage } from '@/app/_pages/dashboard'
import { stored } from '@/app/_pages/stored'

const route = stored(dashboardPage)

export const generateMetadata = route.generateMetadata
export default route.Page
