import { dashboardPage } from '@/app/_pages/dashboard'
import { stored } from '@/app/_pages/stored'
import { DASHBOARDS } from '@/lib/site/dashboards'

const route = stored(dashboardPage)

export const dynamicParams = false
export const generateStaticParams = () =>
  Object.keys(DASHBOARDS)
    .filter((path) => path !== '/')
    .map((path) => ({ dashboard: path.slice(1) }))

export const generateMetadata = route.generateMetadata
export default route.Page
