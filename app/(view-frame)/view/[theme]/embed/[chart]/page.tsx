import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { embedPage } from '@/app/(plain-frame)/embed/[chart]/embed-page'

const route = dynamicRoute(embedPage)

export const generateMetadata = route.generateMetadata
export default route.Page
