import { staticRoute } from '@/app/_routes/static-route'
import { DASHBOARDS } from '@/lib/site/dashboards'
import { dashboardPage } from './dashboard-page'

const route = staticRoute(dashboardPage)

export const dynamicParams = false
export const generateStaticParams = () =>
  Object.keys(DASHBOARDS)
    .filter((path) => path !== '/')
    .map((path) => ({ dashboard: path.slice(1) }))

export const generateMetadata = route.generateMetadata
export default route.Page
