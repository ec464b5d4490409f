import { provePath } from './support/prove-path.ts'

provePath('the whole path in Kazakh on a telephone, without scripts', {
  lang: 'kk',
  width: 360,
  javaScript: false,
})
