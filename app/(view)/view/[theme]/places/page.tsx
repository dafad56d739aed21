import { drawn } from '@/app/_pages/dynamic-route'
import { namesPage } from '@/app/(plain)/people/names-page'

const route = drawn(namesPage('places'))

export const generateMetadata = route.generateMetadata
export default route.Page
