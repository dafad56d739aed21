import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { entityPage } from './entity-page'

const route = dynamicRoute(entityPage('sources'))

export const generateMetadata = route.generateMetadata
export default route.Page
