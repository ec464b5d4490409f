import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { VIDEO_KINDS } from '#platform/files/kinds.ts'
import { action, page, type Upload } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { FileField } from '#platform/ui/form/file-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { FilmState } from '../domain/film.ts'
import { takeIn } from '../use-cases/draft.ts'
import { listTexts, type ShownFilm } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './sign-language.paths.ts'

const TONES: Readonly<Record<FilmState, Tone>> = {
  draft: 'here',
  checking: 'waiting',
  published: 'done',
  replaced: 'neutral',
  withdrawn: 'neutral',
  dropped: 'neutral',
}

/** Where a version stands; a file that is gone from the disk is said first. */
export function FilmTag({ film }: { film: Pick<ShownFilm, 'state' | 'isFileThere'> }) {
  const t = useT(messages)
  if (!film.isFileThere) return <StatusTag tone="late">{t('tag.no-file')}</StatusTag>
  return <StatusTag tone={TONES[film.state]}>{t(`tag.${film.state}`)}</StatusTag>
}

function Version({ film }: { film: ShownFilm }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <li>
      <Link href={paths.film(film.filmId)}>
        {t('film.version')} · {formatDate(lang, film.draftedOn as LocalDate)}
      </Link>{' '}
      <FilmTag film={film} /> <span class="small soft">{film.draftedBy}</span>
    </li>
  )
}

type OfText = z.output<typeof listTexts.output>['texts'][number]

function Text({ of }: { of: OfText }) {
  const t = useT(messages)
  const isShown = of.films.some(({ state, isFileThere }) => state === 'published' && isFileThere)
  return (
    <Section title={of.title} id={of.keyText}>
      {!isShown && <p class="soft">{t(of.films.length === 0 ? 'texts.empty' : 'texts.not-shown')}</p>}
      {of.films.length > 0 && (
        <ul class="list">
          {of.films.map((film) => (
            <Version film={film} />
          ))}
        </ul>
      )}
      <ButtonLink href={paths.new(of.keyText)} quiet>
        {t('new.title')}: {of.title}
      </ButtonLink>
    </Section>
  )
}

const LISTS = {
  all: () => true,
  empty: ({ films }: OfText) => films.every(({ state }) => state !== 'published'),
  'to-check': ({ films }: OfText) => films.some(({ state }) => state === 'checking'),
  gone: ({ films }: OfText) => films.some(({ state, isFileThere }) => state === 'published' && !isFileThere),
} as const
const LIST_KEYS = ['all', 'empty', 'to-check', 'gone'] as const
type List = (typeof LIST_KEYS)[number]

function Texts({ texts, list }: { texts: readonly OfText[]; list: List }) {
  const t = useT(messages)
  const shown = texts.filter(({ films }) => films.some(({ state }) => state === 'published')).length
  const listed = texts.filter(LISTS[list])
  return (
    <>
      <Step title={t('texts.title')} lead={t('texts.lead')} back="/home" />
      <p>
        {t('texts.count', { shown, all: texts.length })}{' '}
        <Link href={paths.all()}>{t('texts.as-families')}</Link>
      </p>
      <Tabs
        label={t('texts.title')}
        tabs={LIST_KEYS.map((one) => ({
          href: one === 'all' ? paths.texts() : paths.list(one),
          label: t(`list.${one}`),
          count: texts.filter(LISTS[one]).length,
          isCurrent: one === list,
        }))}
      />
      {listed.length === 0 && <EmptyState title={t('texts.none')}>{t('texts.none-hint')}</EmptyState>}
      {listed.map((of) => (
        <Text of={of} />
      ))}
    </>
  )
}

/** The key texts with their versions, for those who make them: an empty slot is seen as such. */
export const textsPage = page({
  path: paths.texts(),
  roles: rolesOf('sign-language.texts'),
  render: async ({ ask, lang, query }) => {
    const { texts } = await ask(listTexts, {})
    const list = LIST_KEYS.find((one) => one === query['list']) ?? 'all'
    return { title: messages.for(lang)('texts.title'), body: <Texts texts={texts} list={list} /> }
  },
})

function NewFilm({ of, form }: { of: OfText; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('new.title')} caption={of.title} lead={t('new.lead')} back={paths.texts()} />
      <Form state={form} words={messages} hasFiles>
        <FileField
          name="video"
          label={t('new.video')}
          hint={t('new.video-hint')}
          accept="video/mp4,video/webm,.mp4,.webm"
        />
        <Submit>{t('new.send')}</Submit>
      </Form>
    </>
  )
}

/** The form that takes a video in. */
export const newPage = page({
  path: paths.new(':keyText'),
  roles: rolesOf('sign-language.take-in'),
  render: async ({ ask, form, lang, params }) => {
    const { texts } = await ask(listTexts, { keyText: params['keyText'] as OfText['keyText'] })
    return {
      title: messages.for(lang)('new.title'),
      body: (
        <>
          {texts.map((of) => (
            <NewFilm of={of} form={form} />
          ))}
        </>
      ),
    }
  },
})

/** The video goes to the disk as it comes. */
export const newUpload: Upload = {
  action: action({
    path: newPage.path,
    command: takeIn,
    page: newPage,
    done: ({ filmId }) => paths.write(filmId),
  }),
  field: 'video',
  kinds: VIDEO_KINDS,
  first: listTexts,
}
