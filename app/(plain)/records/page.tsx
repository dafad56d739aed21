import { recordsPage } from '@/app/_pages/records'
import { stored } from '@/app/_pages/stored'

const route = stored(recordsPage)

export const generateMetadata = route.generateMetadata
export default route.Page
