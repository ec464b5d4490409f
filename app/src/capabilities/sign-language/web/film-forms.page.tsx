import { action, type FormInput, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { FileField } from '#platform/ui/form/file-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { FilmFigure } from '#platform/ui/signed-film.tsx'
import { readSubtitles } from '../domain/subtitles.ts'
import { decideFilm, withdrawFilm } from '../use-cases/decide.ts'
import { writeFilm } from '../use-cases/draft.ts'
import { showFilm } from '../use-cases/show.ts'
import type { Shown } from './film.page.tsx'
import { drawn } from './film-of-page.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './sign-language.paths.ts'

const FILES = ['subtitlesKk', 'subtitlesRu'] as const

/** A file of a form comes as base64. */
const decoded = (base64: unknown) =>
  typeof base64 === 'string' && base64 !== '' ? Buffer.from(base64, 'base64').toString('utf8') : undefined

/** Every faulty line of a file that was refused. */
function Faults({ name, form }: { name: (typeof FILES)[number]; form: FormState }) {
  const t = useT(messages)
  const text = decoded(form.values[name])
  const faults = text === undefined ? [] : readSubtitles(text).faults
  if (form.errors[name] === undefined || faults.length === 0) return null
  return (
    <Section title={`${t('write.faults')}: ${t(`write.${name}`)}`} id={`faults-${name}`}>
      <ul class="list">
        {faults.map(({ line, fault }) => (
          <li>{t(`field.subtitles-${fault}`, { line })}</li>
        ))}
      </ul>
    </Section>
  )
}

function WriteForm({ film, form }: { film: Shown; form: FormState }) {
  const t = useT(messages)
  const state = prefilled(form, { 'about.kk': film.about?.kk, 'about.ru': film.about?.ru })
  const there = { subtitlesKk: film.subtitles.kk !== null, subtitlesRu: film.subtitles.ru !== null }
  return (
    <>
      <Step
        title={t('write.title')}
        caption={film.title}
        lead={t('write.lead')}
        back={paths.film(film.filmId)}
      />
      {FILES.map((name) => (
        <Faults name={name} form={form} />
      ))}
      <Form state={state} words={messages} hasFiles>
        <HiddenField name="version" value={String(film.version)} />
        {FILES.map((name) => (
          <FileField
            name={name}
            label={t(`write.${name}`)}
            hint={t(there[name] ? 'write.there' : 'write.file-hint')}
            accept=".vtt,text/vtt"
          />
        ))}
        <TextField name="about.kk" label={t('write.about-kk')} hint={t('write.about-hint')} />
        <TextField name="about.ru" label={t('write.about-ru')} />
        <Submit>{t('write.save')}</Submit>
      </Form>
    </>
  )
}

/** Subtitles in both languages and the words about the film. */
export const writePage = page({
  path: paths.write(':filmId'),
  roles: rolesOf('sign-language.write'),
  render: async ({ ask, form, lang, params }) => {
    const film = await ask(showFilm, { filmId: params['filmId'] ?? '' })
    return { title: messages.for(lang)('write.title'), body: <WriteForm film={film} form={form} /> }
  },
})

const withTexts = (form: FormInput) => ({
  ...form,
  subtitlesKk: decoded(form['subtitlesKk']),
  subtitlesRu: decoded(form['subtitlesRu']),
})

export const writeAction = action({
  path: writePage.path,
  command: writeFilm,
  input: (form, { params }) => ({ ...params, ...withTexts(form) }),
  page: writePage,
  done: ({ filmId }) => paths.film(filmId),
})

function CheckForm({ film, form, lang }: { film: Shown; form: FormState; lang: 'kk' | 'ru' | 'en' }) {
  const t = useT(messages)
  const remark = <TextArea name="remark" label={t('check.remark')} hint={t('check.remark-hint')} rows={3} />
  return (
    <>
      <Step
        title={t('check.title')}
        caption={film.title}
        lead={t('check.lead')}
        back={paths.film(film.filmId)}
      />
      <FilmFigure film={drawn({ ...film, about: film.about ?? { kk: '', ru: '' } }, lang)} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(film.version)} />
        <RadioField
          name="verdict"
          label={t('check.verdict')}
          options={[
            { value: 'publish', label: t('check.publish') },
            { value: 'send-back', label: t('check.send-back'), reveal: remark },
          ]}
        />
        <Submit />
      </Form>
    </>
  )
}

/** A second person looks at the film before families do. */
export const checkPage = page({
  path: paths.check(':filmId'),
  roles: rolesOf('sign-language.decide'),
  render: async ({ ask, form, lang, params }) => {
    const film = await ask(showFilm, { filmId: params['filmId'] ?? '' })
    return { title: messages.for(lang)('check.title'), body: <CheckForm {...{ film, form, lang }} /> }
  },
})

export const checkAction = action({
  path: checkPage.path,
  command: decideFilm,
  page: checkPage,
  done: ({ filmId }) => paths.film(filmId),
})

function WithdrawForm({ film, form }: { film: Shown; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('withdraw.title')}
        caption={film.title}
        lead={t('withdraw.lead')}
        back={paths.film(film.filmId)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(film.version)} />
        <TextField name="reason" label={t('withdraw.reason')} />
        <Submit tone="danger">{t('withdraw.title')}</Submit>
      </Form>
    </>
  )
}

/** The film disappears from the pages at once; the version stays with the reason. */
export const withdrawPage = page({
  path: paths.withdraw(':filmId'),
  roles: rolesOf('sign-language.withdraw'),
  render: async ({ ask, form, lang, params }) => {
    const film = await ask(showFilm, { filmId: params['filmId'] ?? '' })
    return { title: messages.for(lang)('withdraw.title'), body: <WithdrawForm film={film} form={form} /> }
  },
})

export const withdrawAction = action({
  path: withdrawPage.path,
  command: withdrawFilm,
  page: withdrawPage,
  done: ({ filmId }) => paths.film(filmId),
})
