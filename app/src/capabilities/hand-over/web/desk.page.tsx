import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { POTENTIALS } from '../domain/diagnostics.ts'
import { rolesOf } from '../permissions.ts'
import { diagnosticsDesk, recordDiagnostics, showDiagnostics } from '../use-cases/record-diagnostics.ts'
import { Found } from './diagnostics.page.tsx'
import { paths } from './hand-over.paths.ts'
import { messages } from './messages.ts'
import { useDay } from './parts.tsx'

type Desk = z.output<typeof diagnosticsDesk.output>
type Paper = z.output<typeof showDiagnostics.output>

function DeskBody({ desk, state }: { desk: Desk; state: 'asked' | 'done' }) {
  const t = useT(messages)
  const day = useDay()
  const items = desk.lines.map(({ id, fullName, askedOn, doneOn }) => ({
    title: <Link href={paths.paper(id)}>{fullName}</Link>,
    note: `${t(doneOn === null ? 'desk.asked-on' : 'desk.done-on')}: ${day(doneOn ?? askedOn)}`,
  }))
  return (
    <>
      <Step title={t('desk.title')} lead={t('desk.lead')} back="/home" />
      <Tabs
        label={t('desk.title')}
        tabs={(['asked', 'done'] as const).map((one) => ({
          href: one === 'asked' ? paths.desk() : `${paths.desk()}?state=done`,
          label: t(`desk.${one}`),
          isCurrent: one === state,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={t('desk.none')}>{t('desk.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** Who waits for vocational diagnostics here. */
export const deskPage = page({
  path: paths.desk(),
  roles: rolesOf('hand-over.diagnostics-desk'),
  render: async ({ ask, lang, query }) => {
    const state = query['state'] === 'done' ? 'done' : 'asked'
    const desk = await ask(diagnosticsDesk, { state })
    return { title: messages.for(lang)('desk.title'), body: <DeskBody desk={desk} state={state} /> }
  },
})

function Fields() {
  const t = useT(messages)
  return (
    <>
      <TextArea name="ownWish" label={t('form.own-wish')} hint={t('form.own-wish-hint')} rows={3} />
      <RadioField
        name="potential"
        label={t('form.potential')}
        options={POTENTIALS.map((value) => ({ value, label: t(`potential.${value}`) }))}
      />
      <TextArea name="givenTheDefect" label={t('form.given')} rows={4} />
      <TextArea name="occupations" label={t('form.occupations')} rows={4} />
      <TextArea name="conditions" label={t('form.conditions')} isOptional rows={3} />
      <TextArea name="training" label={t('form.training')} isOptional rows={3} />
      <TextArea name="plain" label={t('form.plain')} hint={t('form.plain-hint')} rows={5} />
    </>
  )
}

function PaperBody({ paper, form }: { paper: Paper; form: FormState }) {
  const t = useT(messages)
  const { person, diagnostics } = paper
  return (
    <>
      <Step title={t('form.title')} caption={person.fullName} lead={t('form.lead')} back={paths.desk()} />
      <p>{t('head.age', { n: person.years })}</p>
      {diagnostics.state === 'asked' ? (
        <Form state={form} words={messages}>
          <HiddenField name="version" value={String(diagnostics.version)} />
          <Fields />
          <Submit>{t('form.save')}</Submit>
        </Form>
      ) : (
        <Found of={diagnostics} />
      )}
      <CiteList of={recordDiagnostics.basis} />
    </>
  )
}

/** The fifth form: potential to master and perform labour or a profession, given the defect. */
export const paperPage = page({
  path: paths.paper(':diagnosticsId'),
  roles: rolesOf('hand-over.show-diagnostics'),
  render: async ({ ask, form, lang, params }) => {
    const paper = await ask(showDiagnostics, { diagnosticsId: params['diagnosticsId'] ?? '' })
    return { title: messages.for(lang)('form.title'), body: <PaperBody paper={paper} form={form} /> }
  },
})

export const recordAction = action({
  path: paths.paper(':diagnosticsId'),
  command: recordDiagnostics,
  page: paperPage,
  done: ({ diagnosticsId }) => paths.paper(diagnosticsId),
})
