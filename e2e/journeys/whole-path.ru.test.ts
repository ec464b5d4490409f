import { describe, it } from 'vitest'
import { provePath } from './support/prove-path.ts'

const REASON =
  'skipped: the whole path runs once in npm test, without scripts; TIREK_TEST_FULL=1 runs the others'

if (process.env['TIREK_TEST_FULL'] === '1') {
  provePath('the whole path in Russian at a desk', { lang: 'ru', width: 1280, javaScript: true })
  provePath('the whole path in Kazakh on a telephone, with scripts', {
    lang: 'kk',
    width: 360,
    javaScript: true,
  })
} else {
  describe('the whole path in Russian at a desk', () => {
    it.skip(REASON)
  })
}
