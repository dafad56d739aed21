import { drawn } from '@/app/_pages/dynamic-route'
import { gatheredPage } from './entity-page'

const route = drawn(gatheredPage('sources'))

export const generateMetadata = route.generateMetadata
export default route.Page
