import { describe, it } from 'vitest'
import { isFull, ONLY_IN_FULL } from '../support/full.ts'
import { AT_DESK, ON_TELEPHONE } from './support/journey.ts'
import { provePath } from './support/prove-path.ts'

if (isFull) {
  provePath('the whole path in Russian at a desk', AT_DESK)
  provePath('the whole path in Kazakh on a telephone, with scripts', { ...ON_TELEPHONE, javaScript: true })
} else {
  describe('the whole path in Russian at a desk', () => {
    it('runs in the long run', (context) => context.skip(ONLY_IN_FULL))
  })
}
