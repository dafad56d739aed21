import { dynamicRoute } from '@/app/_pages/dynamic-route'
import { entityPage } from './entity-page'

const route = dynamicRoute(entityPage('sources'))

export const generateMetadata = route.generateMetadata
export default route.Page
