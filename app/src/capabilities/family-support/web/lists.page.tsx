import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { CiteList } from '#platform/ui/cite.tsx'
import { CheckField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DueTag } from '#platform/ui/tags.tsx'
import { CASE_LISTS, type CaseList } from '../read/cases.ts'
import { askSupport } from '../use-cases/ask.ts'
import { listFamilyCases, showOfPerson } from '../use-cases/show.ts'
import { CaseState } from './case-parts.tsx'
import { paths } from './family-support.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Heads = z.output<typeof listFamilyCases.output>['cases']

function Cases({ of, list, today }: { of: Heads; list: CaseList; today: LocalDate }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = of.map((one) => ({
    title: <Link href={paths.case(one.id)}>{one.childName}</Link>,
    note: (
      <div>
        {t('label.asked')}: {formatDate(lang, one.askedOn as LocalDate)}
      </div>
    ),
    end:
      one.state === 'asked' ? (
        <DueTag due={one.takeBy as LocalDate} daysLeft={daysBetween(today, one.takeBy as LocalDate)} />
      ) : (
        <CaseState state={one.state} />
      ),
  }))
  return (
    <>
      <Step title={t('cases.title')} lead={t('cases.lead')} back="/home" />
      <Tabs
        label={t('cases.title')}
        tabs={CASE_LISTS.map((one) => ({
          href: paths.cases(one),
          label: t(`list.${one}`),
          isCurrent: one === list,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={t('cases.none')}>{t('cases.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** Families that asked for help, for the workers of their department. */
export const casesPage = page({
  path: paths.casesPage(),
  roles: rolesOf('family-support.cases'),
  render: async ({ ask, lang, query, read }) => {
    const list = CASE_LISTS.find((one) => one === query['list']) ?? 'asked'
    const { cases } = await ask(listFamilyCases, { list })
    const today = await read((act) => Promise.resolve(act.today))
    return { title: messages.for(lang)('cases.title'), body: <Cases of={cases} list={list} today={today} /> }
  },
})

type OfPerson = z.output<typeof showOfPerson.output>

function AskForm({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <Section title={t('ask.title')} id="ask">
      <p class="measure">{t('ask.lead')}</p>
      <Form state={form} words={messages}>
        <TextArea name="words" label={t('ask.words')} hint={t('ask.words-hint')} rows={5} />
        <CheckField name="agrees" label={t('ask.agrees')} />
        <Submit>{t('ask.send')}</Submit>
      </Form>
      <CiteList of={askSupport.basis} />
    </Section>
  )
}

function OfPersonBody({ of, form, personId }: { of: OfPerson; form: FormState; personId: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const isOpen = of.cases.some(({ state }) => state !== 'closed')
  const items = of.cases.map((one) => ({
    title: (
      <Link href={paths.case(one.id)}>
        {t('case.title')}: {formatDate(lang, one.askedOn as LocalDate)}
      </Link>
    ),
    end: <CaseState state={one.state} />,
  }))
  return (
    <>
      <Step
        title={t('family.title')}
        caption={of.fullName}
        lead={t('family.lead')}
        back={`/path/${personId}`}
      />
      {items.length > 0 && <CardList items={items} />}
      {!isOpen && <AskForm form={form} />}
    </>
  )
}

/** Where a family asks for help for itself. */
export const ofPersonPage = page({
  path: paths.ofPerson(':personId'),
  roles: rolesOf('family-support.of-person'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const of = await ask(showOfPerson, { personId })
    return {
      title: messages.for(lang)('family.title'),
      body: <OfPersonBody of={of} form={form} personId={personId} />,
    }
  },
})

export const askAction = action({
  path: paths.ofPerson(':personId'),
  command: askSupport,
  page: ofPersonPage,
  done: ({ caseId }) => paths.case(caseId),
})
