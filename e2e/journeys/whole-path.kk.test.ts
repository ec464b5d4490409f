import { ON_TELEPHONE } from './support/journey.ts'
import { provePath } from './support/prove-path.ts'

provePath('the whole path in Kazakh on a telephone, without scripts', ON_TELEPHONE)
