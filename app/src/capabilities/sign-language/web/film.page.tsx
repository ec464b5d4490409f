import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate, formatFileSize } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { FilmFigure } from '#platform/ui/signed-film.tsx'
import { readSubtitles } from '../domain/subtitles.ts'
import { dropFilm, submitFilm } from '../use-cases/draft.ts'
import { showFilm } from '../use-cases/show.ts'
import { drawn } from './film-of-page.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './sign-language.paths.ts'
import { FilmTag } from './texts.page.tsx'

/** A version with what its reader may do. */
export type Shown = z.output<typeof showFilm.output>

function Facts({ film }: { film: Shown }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatDate(lang, text as LocalDate)
  const rows = [
    { label: t('fact.state'), value: <FilmTag film={film} /> },
    { label: t('fact.drafted'), value: `${film.draftedBy}, ${day(film.draftedOn)}` },
    ...(film.checkedBy === null || film.publishedOn === null
      ? []
      : [{ label: t('fact.checked'), value: `${film.checkedBy}, ${day(film.publishedOn)}` }]),
    ...(film.endedOn === null ? [] : [{ label: t('fact.ended'), value: day(film.endedOn) }]),
    ...(film.endReason === null ? [] : [{ label: t('fact.reason'), value: film.endReason }]),
    { label: t('fact.size'), value: `${formatFileSize(lang, film.bytes)} · ${film.type}` },
  ]
  return <SummaryList rows={rows} />
}

function Words({ of, text }: { of: 'kk' | 'ru'; text: string }) {
  const t = useT(messages)
  return (
    <Section title={t(`film.subtitles-${of}`)} id={`subtitles-${of}`}>
      <div lang={of} class="measure">
        {readSubtitles(text).cues.map(({ words }) => (
          <p>{words.join(' ')}</p>
        ))}
      </div>
    </Section>
  )
}

function Doing({
  film,
  to,
  label,
  tone,
}: {
  film: Shown
  to: string
  label: string
  tone: 'main' | 'quiet'
}) {
  return (
    <Form state={emptyForm(`${film.filmId}-${film.version}-${to}`)} action={to} id={to.split('/').at(-1)}>
      <HiddenField name="version" value={String(film.version)} />
      <Submit tone={tone}>{label}</Submit>
    </Form>
  )
}

function Doings({ film }: { film: Shown }) {
  const t = useT(messages)
  const { filmId } = film
  return (
    <Actions>
      {film.mayWrite && (
        <ButtonLink href={paths.write(filmId)} quiet={film.missing.length === 0}>
          {t('write.title')}
        </ButtonLink>
      )}
      {film.mayWrite && film.missing.length === 0 && (
        <Doing film={film} to={paths.submit(filmId)} label={t('film.submit')} tone="main" />
      )}
      {film.mayCheck && <ButtonLink href={paths.check(filmId)}>{t('check.title')}</ButtonLink>}
      {film.mayWithdraw && (
        <ButtonLink href={paths.withdraw(filmId)} quiet>
          {t('withdraw.title')}
        </ButtonLink>
      )}
      {film.mayDrop && <Doing film={film} to={paths.drop(filmId)} label={t('film.drop')} tone="quiet" />}
    </Actions>
  )
}

function Standing({ film }: { film: Shown }) {
  const t = useT(messages)
  return (
    <>
      {!film.isFileThere && <Notice title={t('film.no-file')}>{t('film.no-file-hint')}</Notice>}
      {film.remark !== null && <Notice title={t('film.remark')}>{film.remark}</Notice>}
      {film.missing.length > 0 && (
        <Notice title={t('film.missing')}>{film.missing.map((one) => t(`missing.${one}`)).join(', ')}</Notice>
      )}
      {film.state === 'checking' && !film.mayCheck && (
        <Notice title={t('film.other-checks')}>{t('film.other-checks-hint')}</Notice>
      )}
    </>
  )
}

function Body({ film }: { film: Shown }) {
  const t = useT(messages)
  const { lang } = useView()
  const about = film.about ?? { kk: '', ru: '' }
  return (
    <>
      <Step title={film.title} caption={t('film.version')} back={paths.texts()} />
      <Standing film={film} />
      {film.isFileThere && <FilmFigure film={drawn({ ...film, about }, lang)} />}
      <Facts film={film} />
      <Doings film={film} />
      {film.subtitles.kk !== null && <Words of="kk" text={film.subtitles.kk} />}
      {film.subtitles.ru !== null && <Words of="ru" text={film.subtitles.ru} />}
    </>
  )
}

/** One version: the film, its subtitles as text, where it stands, what to do next. */
export const filmPage = page({
  path: paths.film(':filmId'),
  roles: rolesOf('sign-language.film'),
  render: async ({ ask, params }) => {
    const film = await ask(showFilm, { filmId: params['filmId'] ?? '' })
    return { title: film.title, body: <Body film={film} /> }
  },
})

export const submitAction = action({
  path: paths.submit(':filmId'),
  command: submitFilm,
  page: filmPage,
  done: ({ filmId }) => paths.film(filmId),
})

export const dropAction = action({
  path: paths.drop(':filmId'),
  command: dropFilm,
  page: filmPage,
  done: () => paths.texts(),
})
