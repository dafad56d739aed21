import { stored } from '@/app/_pages/static-route'
import { comparePage } from './compare-page'

const route = stored(comparePage)

export const generateMetadata = route.generateMetadata
export default route.Page
