import { staticRoute } from '@/app/_routes/static-route'
import { apiDocsPage } from './api-docs-page'

const route = staticRoute(apiDocsPage)

export const generateMetadata = route.generateMetadata
export default route.Page
