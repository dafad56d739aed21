import { stored } from '@/app/_pages/static-route'
import { dataPage } from './data-page'

const route = stored(dataPage)

export const generateMetadata = route.generateMetadata
export default route.Page
