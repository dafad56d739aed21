import { stored } from '@/app/_pages/static-route'
import { changesPage } from './changes-page'

const route = stored(changesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
