import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { DueTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { rolesOf } from '../permissions.ts'
import { nameCoordinator, severeCare } from '../use-cases/severe-care.ts'
import { messages } from './messages.ts'
import { dayOf, nothingHere, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'

type Listed = z.output<typeof severeCare.output>
type Case = Listed['cases'][number]

function Who({ one, today }: { one: Case; today: LocalDate }) {
  if (one.coordinator !== null) {
    const { name, post, phone } = one.coordinator
    return <>{`${name}, ${post}, ${phone}`}</>
  }
  return <DueTag due={dayOf(one.due)} daysLeft={daysBetween(today, dayOf(one.due))} cite={ACTS.terms} />
}

function Care({ listed, show, today }: { listed: Listed; show: string; today: LocalDate }) {
  const t = useT(messages)
  const { day } = useWords()
  return (
    <>
      <Step title={t('care.title')} lead={t('care.lead')} />
      <CiteList of={[ACTS.severeCoordination]} />
      <Tabs
        label={t('care.title')}
        tabs={[
          { href: paths.care(), label: t('care.unnamed'), isCurrent: show === 'unnamed' },
          { href: `${paths.care()}?show=all`, label: t('care.all'), isCurrent: show === 'all' },
        ]}
      />
      <DataTable
        caption={t('care.title')}
        isCaptionHidden
        isStacked
        rows={listed.cases}
        rowKey={(row) => row.personId}
        empty={<EmptyState title={t('care.none')}>{t('care.none-hint')}</EmptyState>}
        columns={[
          {
            key: 'child',
            title: t('desk.child'),
            isRowHeader: true,
            cell: (row) => <Link href={paths.coordinator(row.personId)}>{row.name}</Link>,
          },
          { key: 'signed', title: t('care.signed-on'), cell: (row) => day(row.signedOn) },
          { key: 'who', title: t('care.coordinator'), cell: (row) => <Who one={row} today={today} /> },
        ]}
      />
      <NumberedPages page={listed.page} pages={listed.pages} />
    </>
  )
}

/** Children with a severe defect and who coordinates the help in their care. */
export const carePage = page({
  path: paths.care(),
  roles: rolesOf('services.severe-care'),
  render: async ({ ask, read, lang, query }) => {
    const show = query['show'] === 'all' ? 'all' : 'unnamed'
    const listed = await ask(severeCare, { show, page: pageNumber(query['page']) })
    const today = await read(async (act) => act.today)
    return {
      title: messages.for(lang)('care.title'),
      body: <Care listed={listed} show={show} today={today} />,
    }
  },
})

function Name({ form, name }: { form: FormState; name: string }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('coordinator.title')} caption={name} lead={t('coordinator.lead')} back={paths.care()} />
      <Form state={form} words={messages}>
        <TextField name="name" label={t('coordinator.name')} />
        <TextField name="post" label={t('coordinator.post')} />
        <TextField name="phone" label={t('coordinator.phone')} type="tel" inputMode="tel" width="m" />
        <Submit>{t('coordinator.submit')}</Submit>
      </Form>
    </>
  )
}

export const coordinatorPage = page({
  path: paths.coordinator(':personId'),
  roles: rolesOf('services.name-coordinator'),
  render: async ({ read, form, lang, params }) => {
    const person = await read((act) => findPerson(act.db, params['personId'] ?? ''))
    if (person === undefined) throw nothingHere('person')
    return {
      title: messages.for(lang)('coordinator.title'),
      body: <Name form={form} name={fullName(person)} />,
    }
  },
})

export const coordinatorAction = action({
  path: paths.coordinator(':personId'),
  command: nameCoordinator,
  page: coordinatorPage,
  done: () => `${paths.care()}?show=all`,
})
