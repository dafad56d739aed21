import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { entityPage } from '@/app/(view)/view/[theme]/sources/[id]/entity-page'

const route = dynamicRoute(entityPage('people'))

export const generateMetadata = route.generateMetadata
export default route.Page
