import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { apiDocsPage } from '@/app/(plain)/data/api/api-docs-page'

const route = dynamicRoute(apiDocsPage)

export const generateMetadata = route.generateMetadata
export default route.Page
