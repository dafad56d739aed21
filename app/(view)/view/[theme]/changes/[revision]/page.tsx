import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { revisionPage } from './revision-page'

const route = dynamicRoute(revisionPage)

export const generateMetadata = route.generateMetadata
export default route.Page
