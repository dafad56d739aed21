import { drawn } from '@/app/_pages/dynamic-route'
import { recordPage } from './record-page'

const route = drawn(recordPage)

export const generateMetadata = route.generateMetadata
export default route.Page
