import type { z } from 'zod'
import { type DownloadRoute, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { FilmFigure } from '#platform/ui/signed-film.tsx'
import { openFile, openSubtitles, shownFilms } from '../use-cases/show.ts'
import { drawn } from './film-of-page.ts'
import { messages } from './messages.ts'
import { paths } from './sign-language.paths.ts'

type OnShow = z.output<typeof shownFilms.output>['films'][number]

function Films({ films }: { films: readonly OnShow[] }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('all.title')} lead={t('all.lead')} back="/" />
      {films.length === 0 && <EmptyState title={t('all.none')}>{t('all.none-hint')}</EmptyState>}
      {films.map((film) => (
        <Section title={film.title} id={film.keyText}>
          <FilmFigure film={drawn(film, lang)} />
          {film.page !== null && (
            <p>
              <Link href={film.page}>{t('all.read')}</Link>
            </p>
          )}
        </Section>
      ))}
      <Section title={t('all.ask')} id="ask">
        <p class="measure">{t('all.ask-text')}</p>
        <Actions>
          <ButtonLink href="/ask" quiet>
            {t('all.ask-link')}
          </ButtonLink>
        </Actions>
      </Section>
    </>
  )
}

/** Everything that can be watched in sign language, for everybody. */
export const allPage = page({
  path: paths.all(),
  roles: 'public',
  render: async ({ ask, lang }) => {
    const { films } = await ask(shownFilms, {})
    return { title: messages.for(lang)('all.title'), body: <Films films={films} /> }
  },
})

/** The file of a film, in the ranges that the player asks for. */
const filmFile: DownloadRoute = {
  path: paths.file(':file'),
  roles: 'public',
  isPlayed: true,
  render: async ({ ask, params }) => {
    const { file, isPublished } = await ask(openFile, { file: params['file'] ?? '' })
    return { kept: file, isForEverybody: isPublished }
  },
}

const subtitlesFile = (lang: 'kk' | 'ru'): DownloadRoute => ({
  path: paths.subtitles(':filmId', lang),
  roles: 'public',
  isPlayed: true,
  render: async ({ ask, params }) => {
    const { text } = await ask(openSubtitles, { filmId: params['filmId'] ?? '', lang })
    return { fileName: `${lang}.vtt`, type: 'text/vtt; charset=utf-8', body: text }
  },
})

export const downloads: readonly DownloadRoute[] = [filmFile, subtitlesFile('kk'), subtitlesFile('ru')]
