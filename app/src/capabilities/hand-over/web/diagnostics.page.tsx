import type { z } from 'zod'
import { action, type Page, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { rolesOf } from '../permissions.ts'
import { askDiagnostics, diagnosticsOfPerson, takeBackDiagnostics } from '../use-cases/diagnostics.ts'
import type { ShownDiagnostics } from '../use-cases/diagnostics-shapes.ts'
import { paths } from './hand-over.paths.ts'
import { messages } from './messages.ts'
import { Said, useDay } from './parts.tsx'

type Shown = z.output<typeof diagnosticsOfPerson.output>
interface Props {
  readonly shown: Shown
  readonly form: FormState
}

/** What was found: first in plain words for the young person, then the form as it stands. */
export function Found({ of }: { of: ShownDiagnostics }) {
  const t = useT(messages)
  const day = useDay()
  const { form } = of
  if (form === null || of.doneOn === null) return null
  const rows = [
    { label: t('form.potential'), value: t(`potential.${form.potential}`) },
    { label: t('form.own-wish'), value: form.ownWish },
    { label: t('form.occupations'), value: form.occupations },
    { label: t('form.given'), value: form.givenTheDefect },
    { label: t('form.conditions'), value: form.conditions },
    { label: t('form.training'), value: form.training },
  ]
  return (
    <>
      <Section title={t('diagnostics.plain')} id="plain">
        <Said words={form.plain} />
      </Section>
      <Section title={t('diagnostics.found')} id="found">
        <SummaryList rows={rows.filter(({ value }) => value !== null)} />
        <p class="soft">
          {of.organisation} · {of.doneBy} · {day(of.doneOn)}
        </p>
      </Section>
    </>
  )
}

function Asked({ of, shown, form }: Props & { of: ShownDiagnostics }) {
  const t = useT(messages)
  const day = useDay()
  return (
    <Notice tone="info" title={t('diagnostics.asked')}>
      <p>
        {of.organisation} · {day(of.askedOn)}
      </p>
      <p>{t('diagnostics.asked-text')}</p>
      <Form state={form} words={messages} action={paths.takeBack(shown.person.id, of.id)}>
        <Submit tone="quiet">{t('diagnostics.take-back')}</Submit>
      </Form>
    </Notice>
  )
}

function Ask({ shown, form }: Props) {
  const t = useT(messages)
  if (!shown.mayAsk) return null
  if (shown.organisations.length === 0)
    return <EmptyState title={t('diagnostics.nowhere')}>{t('diagnostics.nowhere-text')}</EmptyState>
  return (
    <Section title={t('diagnostics.choose')} id="choose">
      <p>{t('diagnostics.choose-text')}</p>
      <Form state={form} words={messages}>
        <RadioField
          name="organisationId"
          label={t('diagnostics.organisation')}
          options={shown.organisations.map(({ id, name, kind, town }) => ({
            value: id,
            label: name,
            hint: `${kind} · ${town}`,
          }))}
        />
        <Submit>{t('diagnostics.ask')}</Submit>
      </Form>
    </Section>
  )
}

function Body({ shown, form }: Props) {
  const t = useT(messages)
  const done = shown.diagnostics.find(({ state }) => state === 'done')
  const asked = shown.diagnostics.find(({ state }) => state === 'asked')
  return (
    <>
      <Step
        title={t('diagnostics.title')}
        caption={shown.person.fullName}
        lead={t('diagnostics.lead')}
        back={paths.list(shown.person.id)}
      />
      {done !== undefined && <Found of={done} />}
      {asked !== undefined && <Asked of={asked} shown={shown} form={form} />}
      {done === undefined && asked === undefined && <EmptyState title={t('diagnostics.none')} />}
      <Ask shown={shown} form={form} />
      <CiteList of={askDiagnostics.basis} />
    </>
  )
}

/** Vocational diagnostics for the family: what was found, in plain words; where it may be had. */
export const diagnosticsPage: Page = page({
  path: paths.diagnosticsOf(':personId'),
  roles: rolesOf('hand-over.diagnostics-of'),
  render: async ({ ask, form, lang, params }) => {
    const shown = await ask(diagnosticsOfPerson, { personId: params['personId'] ?? '' })
    return { title: messages.for(lang)('diagnostics.title'), body: <Body shown={shown} form={form} /> }
  },
})

export const askAction = action({
  path: paths.diagnosticsOf(':personId'),
  command: askDiagnostics,
  page: diagnosticsPage,
  done: ({ personId }) => paths.diagnosticsOf(personId),
})

export const takeBackAction = action({
  path: paths.takeBack(':personId', ':diagnosticsId'),
  command: takeBackDiagnostics,
  input: (_form, { params }) => ({ diagnosticsId: params['diagnosticsId'] ?? '' }),
  page: diagnosticsPage,
  done: ({ personId }) => paths.diagnosticsOf(personId),
})
