import { ageOn, localize } from '@tirek/kernel'
import { listOrganisations } from '#capabilities/network/index.ts'
import { action, page } from '#platform/http/page.ts'
import { formatAge, formatDate, formatPeriod } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList, NowCard } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { PersonHead, Step } from '#platform/ui/headings.tsx'
import { Columns, Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import { MEDICAL_KINDS, openPlan, withdrawPlan } from '../use-cases/open.ts'
import { showPlans } from '../use-cases/show.ts'
import { paths } from './abilitation.paths.ts'
import { messages } from './messages.ts'
import { MedicalPart, PlanFacts, PlanTag, ReceivedParts } from './parts.tsx'
import { dayOf, nothingHere, rolesOf, type Shown, type ShownPlan } from './shown.ts'

const isLive = ({ state }: ShownPlan) => state === 'opened' || state === 'in-force'

/** Lines of the two programmes that seem to be the same help: a hint, nothing is struck out. */
function Duplicates({ duplicates }: Pick<Shown, 'duplicates'>) {
  const t = useT(messages)
  if (duplicates.length === 0) return null
  return (
    <Notice tone="warning" title={t('duplicate.title')}>
      <p>{t('duplicate.text')}</p>
      <ul>
        {duplicates.map(({ item, measure }) => (
          <li>
            {item.title} ↔ {measure.title}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function OwnPlan({ shown, personId }: { shown: Shown; personId: string }) {
  const t = useT(messages)
  const plan = shown.plans.find(isLive)
  if (plan === undefined && shown.hasDisability)
    return (
      <NowCard primary={{ href: paths.open(personId), label: t('open.action') }}>
        <p>{t('family.may-open')}</p>
      </NowCard>
    )
  if (plan === undefined)
    return (
      <EmptyState title={t('family.no-disability')}>
        <p>{t('family.no-disability-hint')}</p>
      </EmptyState>
    )
  return (
    <>
      <p>
        <PlanTag state={plan.state} />
      </p>
      <PlanFacts plan={plan} />
      <MedicalPart plan={plan} />
      <ReceivedParts plan={plan} />
      <p>
        <Link href={`/aids/children/${personId}`}>{t('family.aids')}</Link>
      </p>
      <p>
        <Link href={paths.withdraw(personId, plan.id)}>{t('withdraw.action')}</Link>
      </p>
    </>
  )
}

/** The measures of the other programme, which is neither replaced nor ended by this one. */
function OtherProgramme({ shown }: { shown: Shown }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = shown.measures.map((one) => ({
    title: <b>{one.title}</b>,
    note: `${one.volume} · ${formatPeriod(lang, { from: dayOf(one.startsOn), to: dayOf(one.endsOn) })}`,
  }))
  return (
    <Card title={t('family.irp')}>
      <p>{t('family.irp-lead')}</p>
      {items.length === 0 ? <p class="soft">{t('family.irp-none')}</p> : <CardList items={items} />}
      <Link href={`/programmes/children/${shown.person.id}`}>{t('family.irp-open')}</Link>
    </Card>
  )
}

function Earlier({ plans }: Pick<Shown, 'plans'>) {
  const t = useT(messages)
  const { lang } = useView()
  const items = plans
    .filter((one) => !isLive(one))
    .map((one) => ({
      title: one.organisationName === null ? t('plan.title') : localize(one.organisationName, lang),
      note: one.endedOn === null ? undefined : formatDate(lang, dayOf(one.endedOn)),
      end: <PlanTag state={one.state} />,
    }))
  if (items.length === 0) return null
  return (
    <Section title={t('family.earlier')} id="earlier">
      <CardList items={items} />
    </Section>
  )
}

function Family({ shown, facts }: { shown: Shown; facts: readonly string[] }) {
  const t = useT(messages)
  const { person } = shown
  return (
    <>
      <PersonHead
        caption={t('plan.title')}
        name={person.fullName}
        facts={facts}
        back={`/path/${person.id}`}
      />
      <p class="lead measure">
        {t('family.two')} <Cite of={ACTS.notTheOtherProgramme} />
      </p>
      <Duplicates duplicates={shown.duplicates} />
      <Columns aside={<OtherProgramme shown={shown} />}>
        <OwnPlan shown={shown} personId={person.id} />
        <Earlier plans={shown.plans} />
      </Columns>
    </>
  )
}

/** Both programmes side by side, as the family sees them. */
export const familyPage = page({
  path: paths.family(':personId'),
  roles: rolesOf('abilitation.open'),
  render: async ({ ask, read, lang, params }) => {
    const shown = await ask(showPlans, { personId: params['personId'] ?? '' })
    const today = await read(async (act) => act.today)
    const birthDate = dayOf(shown.person.birthDate)
    const facts = [formatDate(lang, birthDate), formatAge(lang, ageOn(birthDate, today))]
    return { title: messages.for(lang)('plan.title'), body: <Family shown={shown} facts={facts} /> }
  },
})

type Choice = { readonly value: string; readonly label: string }

function Open({
  shown: { person },
  form,
  choices,
}: {
  shown: Shown
  form: FormState
  choices: readonly Choice[]
}) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('open.title')}
        caption={person.fullName}
        back={paths.family(person.id)}
        lead={
          <>
            {t('open.lead')} <Cite of={ACTS.medicalPart} />
          </>
        }
      />
      <Form state={form} words={messages}>
        <HiddenField name="personId" value={person.id} />
        <SelectField name="organisationId" label={t('plan.organisation')} options={choices} width="full" />
        <Submit>{t('open.action')}</Submit>
      </Form>
    </>
  )
}

/** The family chooses the medical organisation. */
export const openPage = page({
  path: paths.open(':personId'),
  roles: rolesOf('abilitation.open'),
  render: async ({ ask, read, form, lang, params }) => {
    const shown = await ask(showPlans, { personId: params['personId'] ?? '' })
    const { region } = shown.person
    const { organisations } = await read((act) =>
      listOrganisations(act.db, { region, kinds: [...MEDICAL_KINDS], state: 'existing' }),
    )
    const choices = organisations.map(({ id, name }) => ({ value: id, label: localize(name, lang) }))
    return {
      title: messages.for(lang)('open.title'),
      body: <Open shown={shown} form={form} choices={choices} />,
    }
  },
})

export const openAction = action({
  path: paths.open(':personId'),
  command: openPlan,
  input: (form) => form,
  page: openPage,
  done: ({ personId }) => paths.family(personId),
})

function Withdraw({ shown: { person }, plan, form }: { shown: Shown; plan: ShownPlan; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('withdraw.action')}
        caption={person.fullName}
        lead={t('withdraw.lead')}
        back={paths.family(person.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="planId" value={plan.id} />
        <Submit tone="danger">{t('withdraw.action')}</Submit>
      </Form>
    </>
  )
}

/** Asks once more before the file is closed to the organisation. */
export const withdrawPage = page({
  path: paths.withdraw(':personId', ':planId'),
  roles: rolesOf('abilitation.withdraw'),
  render: async ({ ask, form, lang, params }) => {
    const shown = await ask(showPlans, { personId: params['personId'] ?? '' })
    const plan = shown.plans.find((one) => one.id === params['planId'] && isLive(one))
    if (plan === undefined) throw nothingHere('plan')
    return {
      title: messages.for(lang)('withdraw.action'),
      body: <Withdraw shown={shown} plan={plan} form={form} />,
    }
  },
})

export const withdrawAction = action({
  path: paths.withdraw(':personId', ':planId'),
  command: withdrawPlan,
  input: (form) => form,
  page: withdrawPage,
  done: ({ personId }) => paths.family(personId),
})
