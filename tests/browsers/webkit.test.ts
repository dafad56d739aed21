import { smoke } from './smoke'
import { startWebKit } from './webkit'

smoke(startWebKit, 'WebKitWebDriver', 'Xvfb')
