import type { SignedFilm } from '#platform/i18n/view.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { messages } from './messages.ts'

const LABELS = { kk: 'Қазақша', ru: 'Русский' } as const

/** A text in sign language with subtitles; nothing of it is loaded before somebody plays it. */
export function FilmFigure({ film }: { film: SignedFilm }) {
  const t = useT(messages)
  const { lang, kiosk } = useView()
  const shown = film.tracks.find((track) => track.lang === lang) ?? film.tracks[0]
  return (
    <figure class="signed-film">
      <figcaption>
        <strong>{t('signed.title')}</strong>
        <span lang={film.aboutLang}>{film.about}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: every film has a track in each language, drawn from its list */}
      <video controls preload="none" playsinline aria-label={t('signed.title')}>
        <source src={film.source} type={film.type} />
        {film.tracks.map((track) => (
          <track
            kind="captions"
            srclang={track.lang}
            label={LABELS[track.lang]}
            src={track.source}
            default={track === shown}
          />
        ))}
      </video>
      <p class="small soft">
        {t('signed.subtitles')}: {film.tracks.map((track) => LABELS[track.lang]).join(', ')}.{' '}
        {kiosk === undefined && (
          <a href={film.source} download>
            {t('signed.save')}
          </a>
        )}
      </p>
    </figure>
  )
}

/** The film of the page's text, where there is one. */
export function SignedFilmOfPage() {
  const { signedFilm } = useView()
  return signedFilm === undefined ? null : <FilmFigure film={signedFilm} />
}
