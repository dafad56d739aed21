import { startFirefox } from './firefox'
import { smoke } from './smoke'

smoke(startFirefox, 'firefox-esr')
