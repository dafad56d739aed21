import { drawn } from '@/app/_pages/dynamic-route'
import { gatheredPage } from '@/app/(view)/view/[theme]/sources/[id]/entity-page'

const route = drawn(gatheredPage('people'))

export const generateMetadata = route.generateMetadata
export default route.Page
