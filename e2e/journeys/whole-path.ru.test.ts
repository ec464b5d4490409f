import { describe, it } from 'vitest'
import { isFull, ONLY_IN_FULL } from '../support/full.ts'
import { provePath } from './support/prove-path.ts'

if (isFull) {
  provePath('the whole path in Russian at a desk', { lang: 'ru', width: 1280, javaScript: true })
  provePath('the whole path in Kazakh on a telephone, with scripts', {
    lang: 'kk',
    width: 360,
    javaScript: true,
  })
} else {
  describe('the whole path in Russian at a desk', () => {
    it('runs in the long run', (context) => context.skip(ONLY_IN_FULL))
  })
}
