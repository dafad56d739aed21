import { stored } from '@/app/_pages/static-route'
import { recordsPage } from './records-page'

const route = stored(recordsPage)

export const generateMetadata = route.generateMetadata
export default route.Page
