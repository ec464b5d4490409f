import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { CheckList, RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { OUTCOMES, TASKS } from '../domain/home-help.ts'
import { showToday } from '../use-cases/show.ts'
import { recordVisit } from '../use-cases/visits.ts'
import { paths } from './home-help.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Today = z.output<typeof showToday.output>['visits']

function TodayBody({ of, today }: { of: Today; today: LocalDate }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = of.map((visit) => ({
    title:
      visit.outcome === null ? (
        <Link href={paths.visit(visit.id)}>{visit.fullName}</Link>
      ) : (
        <span>{visit.fullName}</span>
      ),
    note: (
      <div>
        {visit.visitAt} · {visit.tasks.map((one) => t(`task.${one}`)).join(', ')}
      </div>
    ),
    end: (
      <StatusTag tone={visit.visitOn < today && visit.outcome === null ? 'late' : 'waiting'}>
        {visit.visitOn < today
          ? formatDate(lang, visit.visitOn as LocalDate)
          : t(`outcome.${visit.outcome ?? 'planned'}`)}
      </StatusTag>
    ),
  }))
  return (
    <>
      <Step title={t('today.title')} lead={t('today.lead')} back="/home" />
      <Actions>
        <ButtonLink href={paths.children()} quiet>
          {t('children.title')}
        </ButtonLink>
      </Actions>
      {items.length === 0 ? (
        <EmptyState title={t('today.none')}>{t('today.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** The day of a unit. */
export const todayPage = page({
  path: paths.today(),
  roles: rolesOf('home-help.today'),
  render: async ({ ask, lang, read }) => {
    const { visits } = await ask(showToday, {})
    const today = await read((act) => Promise.resolve(act.today))
    return { title: messages.for(lang)('today.title'), body: <TodayBody of={visits} today={today} /> }
  },
})

function VisitForm({ of, form }: { of: Today[number]; form: FormState }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step
        title={t('visit.title')}
        caption={of.fullName}
        lead={`${formatDate(lang, of.visitOn as LocalDate)}, ${of.visitAt}`}
        back={paths.today()}
      />
      <Form state={prefilled(form, { done: of.tasks })} words={messages}>
        <RadioField
          name="outcome"
          label={t('visit.outcome')}
          options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <CheckList
          name="done"
          label={t('visit.done')}
          hint={t('visit.done-hint')}
          options={TASKS.map((value) => ({ value, label: t(`task.${value}`) }))}
        />
        <TextArea name="note" label={t('visit.note')} rows={4} />
        <Submit>{t('visit.send')}</Submit>
      </Form>
    </>
  )
}

function NoVisit() {
  const t = useT(messages)
  return <EmptyState title={t('visit.gone')} />
}

/** A visit to be written down. */
export const visitPage = page({
  path: paths.visit(':visitId'),
  roles: rolesOf('home-help.record-visit'),
  render: async ({ ask, form, lang, params }) => {
    const { visits } = await ask(showToday, {})
    const of = visits.find(({ id, outcome }) => id === params['visitId'] && outcome === null)
    const body = of === undefined ? <NoVisit /> : <VisitForm of={of} form={form} />
    return { title: messages.for(lang)('visit.title'), body }
  },
})

export const visitAction = action({
  path: paths.visit(':visitId'),
  command: recordVisit,
  page: visitPage,
  done: () => paths.today(),
})
