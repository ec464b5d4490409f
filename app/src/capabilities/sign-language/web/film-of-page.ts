import type { Lang } from '@tirek/kernel'
import { publicActor } from '#platform/access/actor.ts'
import { withLang } from '#platform/i18n/lang.ts'
import type { SignedFilm } from '#platform/i18n/view.ts'
import type { Runner } from '#platform/use-case/runner.ts'
import { keyTextOf } from '../domain/key-texts.ts'
import { shownFilms } from '../use-cases/show.ts'
import { paths } from './sign-language.paths.ts'

interface OnShow {
  readonly filmId: string
  readonly file: string
  readonly type: string
  readonly about: { readonly kk: string; readonly ru: string }
}

/** A film as a page draws it: in sign language, with the words around it in the language of the page or, in English, in Russian. */
export function drawn({ filmId, file, type, about }: OnShow, lang: Lang): SignedFilm {
  const aboutLang = lang === 'kk' ? 'kk' : 'ru'
  return {
    // One address in every language: a browser keeps the film once.
    source: withLang('kk', paths.file(file)),
    type,
    about: about[aboutLang],
    aboutLang,
    tracks: (['kk', 'ru'] as const).map((one) => ({
      lang: one,
      source: withLang('kk', paths.subtitles(filmId, one)),
    })),
  }
}

/** Finds the film of a page's text: only pages with a key text are asked about at all. */
export function signedFilms(runner: Pick<Runner, 'run'>) {
  return async (path: string, lang: Lang): Promise<SignedFilm | undefined> => {
    const keyText = keyTextOf(path)
    if (keyText === undefined) return undefined
    const found = await runner.run(shownFilms, { keyText }, { actor: publicActor, lang })
    const film = found.ok ? found.value.films[0] : undefined
    return film === undefined ? undefined : drawn(film, lang)
  }
}
