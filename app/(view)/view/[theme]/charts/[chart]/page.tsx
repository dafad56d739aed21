import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { chartPage } from '@/app/(plain)/charts/[chart]/chart-page'

const route = dynamicRoute(chartPage)

export const generateMetadata = route.generateMetadata
export default route.Page
