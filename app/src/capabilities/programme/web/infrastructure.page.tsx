import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import {
  isOrganisationKind,
  listSettlements,
  ORGANISATION_KIND_KEYS,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type Settlement,
} from '#capabilities/network/index.ts'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import { WAYS } from '../domain/infrastructure.ts'
import { draftProgramme } from '../use-cases/draft.ts'
import { lookAtInfrastructure } from '../use-cases/lists.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { useCheckWords, useKindName } from './programme-text.tsx'
import { rolesOf } from './roles.ts'
import { askProgramme, dayOf, filled, type WithProgramme } from './shown.ts'

type Found = z.output<typeof lookAtInfrastructure.output>
type Asked = {
  readonly kind: OrganisationKind
  readonly settlementId: string | undefined
  readonly found: Found
}
type InfraProps = {
  readonly shown: WithProgramme
  readonly form: FormState
  readonly settlements: readonly Settlement[]
  readonly asked: Asked | undefined
}

/** Kinds that serve a child; bodies of power are no infrastructure. */
const SERVICE_KINDS = ORGANISATION_KIND_KEYS.filter((kind) => ORGANISATION_KINDS[kind].sector !== 'authority')

function Question({ settlements, asked }: Pick<InfraProps, 'settlements' | 'asked'>) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Filters
      values={{ kind: asked?.kind ?? '', settlement: asked?.settlementId ?? '' }}
      label={t('infra.look')}
    >
      <SelectField
        name="kind"
        label={t('infra.kind')}
        options={SERVICE_KINDS.map((kind) => ({
          value: kind,
          label: localize(ORGANISATION_KINDS[kind].name, lang),
        }))}
      />
      <SelectField
        name="settlement"
        label={t('infra.settlement')}
        empty={t('infra.settlement-hint')}
        options={settlements.map(({ id, name }) => ({ value: id, label: localize(name, lang) }))}
      />
    </Filters>
  )
}

function AnswerForm({ shown, form, asked, settlements }: InfraProps & { asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  const kindName = useKindName()
  const { kind, settlementId, found } = asked
  const at = (name: string) => `infrastructure.checks.0.${name}`
  const placeOf = (id: string) => {
    const settlement = settlements.find((one) => one.id === id)
    return settlement === undefined ? '' : `, ${localize(settlement.name, lang)}`
  }
  const options = found.organisations.map(({ id, name, settlementId: where }) => ({
    value: id,
    label: `${localize(name, lang)}${placeOf(where)}`,
  }))
  return (
    <Section title={`${t('infra.found')}: ${kindName(kind)}`} id="found">
      <SummaryList
        rows={[
          { label: t('infra.reach'), value: t(`reach.${found.reach}`) },
          { label: t('infra.in-region'), value: String(found.inRegion) },
        ]}
      />
      <Form state={form} words={messages}>
        <HiddenField name="personId" value={shown.person.id} />
        <HiddenField name="version" value={String(shown.programme.version)} />
        <HiddenField name={at('kind')} value={kind} />
        {settlementId !== undefined && <HiddenField name={at('settlementId')} value={settlementId} />}
        {options.length > 0 && (
          <SelectField
            name={at('organisationId')}
            label={t('infra.organisation')}
            options={options}
            width="full"
            isOptional
          />
        )}
        <TextField
          name={at('distanceKm')}
          label={t('infra.distance')}
          hint={t('infra.distance-hint')}
          inputMode="numeric"
          width="s"
          suffix={t('infra.km')}
          isOptional
        />
        <RadioField
          name={at('way')}
          label={t('infra.way')}
          options={WAYS.map((way) => ({ value: way, label: t(`way.${way}`) }))}
        />
        <TextArea name={at('note')} label={t('infra.note')} rows={2} isOptional />
        <Submit>{t('infra.write')}</Submit>
      </Form>
    </Section>
  )
}

function Checks({ programme }: WithProgramme) {
  const t = useT(messages)
  const { lang } = useView()
  const kindName = useKindName()
  const checkWords = useCheckWords()
  const items = programme.checks.map((check) => ({
    title: kindName(check.kind),
    note: checkWords(check),
    end: <span class="soft">{formatDate(lang, dayOf(check.checkedOn))}</span>,
  }))
  return (
    <Section title={t('infra.checks')} id="checks">
      {items.length === 0 ? <EmptyState title={t('infra.none')} /> : <CardList items={items} />}
      <p>
        {t('infra.cannot')}:{' '}
        <Link href={paths.infrastructureReason(programme.id)}>{t('infra.cannot-link')}</Link>
      </p>
    </Section>
  )
}

function Infrastructure(props: InfraProps) {
  const t = useT(messages)
  const { shown, asked } = props
  return (
    <>
      <Step
        title={t('section.infrastructure')}
        caption={shown.person.fullName}
        back={paths.programme(shown.programme.id)}
        lead={
          <>
            {t('section-hint.infrastructure')} <Cite of={ACTS.programme} />
          </>
        }
      />
      <Question {...props} />
      {asked !== undefined && <AnswerForm {...props} asked={asked} />}
      <Checks {...shown} />
    </>
  )
}

/** What was asked of the register: by the address, or by the form that is shown again. */
async function askRegister({ ask, query, form }: PageContext, personId: string): Promise<Asked | undefined> {
  const typed = (name: string) => {
    const value = form.values[`infrastructure.checks.0.${name}`]
    return typeof value === 'string' ? value : undefined
  }
  const kind = typed('kind') ?? query['kind'] ?? ''
  const settlementId = (typed('settlementId') ?? query['settlement']) || undefined
  if (!isOrganisationKind(kind)) return undefined
  const found = await ask(lookAtInfrastructure, { personId, kind, settlementId })
  return { kind, settlementId, found }
}

/** (g): asks the live register about a kind of organisation and writes down what was found and chosen. */
export const infrastructurePage = page({
  path: paths.infrastructure(':programmeId'),
  roles: rolesOf('programme.draft'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const asked = await askRegister(context, shown.person.id)
    const settlements = await context.read((act) => listSettlements(act.db, shown.person.region))
    const props = { shown, form: context.form, settlements, asked }
    return {
      title: messages.for(context.lang)('section.infrastructure'),
      body: <Infrastructure {...props} />,
    }
  },
})

export const infrastructureAction = action({
  path: paths.infrastructure(':programmeId'),
  command: draftProgramme,
  input: (form) => form,
  page: infrastructurePage,
  done: ({ programmeId }) => paths.infrastructure(programmeId),
})

function Reason({ shown: { person, programme }, form }: Pick<InfraProps, 'shown' | 'form'>) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('infra.cannot')} caption={person.fullName} back={paths.infrastructure(programme.id)} />
      <Form state={form} words={messages}>
        <HiddenField name="personId" value={person.id} />
        <HiddenField name="version" value={String(programme.version)} />
        <TextArea name="infrastructure.notEstablished" label={t('infra.cannot-label')} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** Why (g) could not be established. */
export const infrastructureReasonPage = page({
  path: paths.infrastructureReason(':programmeId'),
  roles: rolesOf('programme.draft'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const known = shown.programme.infrastructureNotEstablished
    const form = filled(context.form, { 'infrastructure.notEstablished': known })
    return {
      title: messages.for(context.lang)('infra.cannot'),
      body: <Reason shown={shown} form={form} />,
    }
  },
})

export const infrastructureReasonAction = action({
  path: paths.infrastructureReason(':programmeId'),
  command: draftProgramme,
  input: (form) => form,
  page: infrastructureReasonPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
