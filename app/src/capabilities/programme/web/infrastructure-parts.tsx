import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import {
  ORGANISATION_KIND_KEYS,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type Settlement,
} from '#capabilities/network/index.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { WAYS, type Way } from '../domain/infrastructure.ts'
import { NEEDED_CAPABILITIES, type NeededCapability } from '../use-cases/inputs.ts'
import type { lookAtInfrastructure } from '../use-cases/lists.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { NetworkChanges, useCheckWords, useKindName } from './programme-text.tsx'
import { dayOf, type WithProgramme } from './shown.ts'

type Found = z.output<typeof lookAtInfrastructure.output>

/** What was asked of the register, and its answer. */
export type Asked = {
  readonly kind: OrganisationKind
  readonly settlementId: string | undefined
  readonly capability: NeededCapability | undefined
  readonly found: Found
}

/** What the page of (g) draws. */
export type InfraProps = {
  readonly shown: WithProgramme
  readonly form: FormState
  readonly settlements: readonly Settlement[]
  readonly asked: Asked | undefined
}

/** Kinds that serve a child; bodies of power are no infrastructure. */
const SERVICE_KINDS = ORGANISATION_KIND_KEYS.filter((kind) => ORGANISATION_KINDS[kind].sector !== 'authority')

/** What to look for in the register, and from where. */
export function Question({ settlements, asked }: Pick<InfraProps, 'settlements' | 'asked'>) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Filters
      values={{
        kind: asked?.kind ?? '',
        capability: asked?.capability ?? '',
        settlement: asked?.settlementId ?? '',
      }}
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
        name="capability"
        label={t('infra.capability')}
        empty={t('infra.capability-none')}
        options={NEEDED_CAPABILITIES.map((one) => ({ value: one, label: t(`capability.${one}`) }))}
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

/** The ways that are proposed, then the others. */
const ordered = (proposed: readonly Way[]) => [...proposed, ...WAYS.filter((one) => !proposed.includes(one))]

/** What the register answered, and the choice that goes into the programme. */
export function AnswerForm({ shown, form, asked, settlements }: InfraProps & { asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  const kindName = useKindName()
  const { kind, settlementId, found } = asked
  const at = (name: string) => `infrastructure.checks.0.${name}`
  const placeOf = (id: string) => {
    const settlement = settlements.find((one) => one.id === id)
    return settlement === undefined ? '' : `, ${localize(settlement.name, lang)}`
  }
  const factsOf = ({ crowKm, freePlaces }: Found['organisations'][number]) => [
    crowKm === null ? undefined : `≈ ${crowKm} ${t('infra.km')}`,
    freePlaces === null ? undefined : `${t('infra.free')}: ${freePlaces}`,
  ]
  const options = found.organisations.map((one) => ({
    value: one.id,
    label: [`${localize(one.name, lang)}${placeOf(one.settlementId)}`, ...factsOf(one)]
      .filter(Boolean)
      .join(' · '),
  }))
  const [nearest] = options
  return (
    <Section title={`${t('infra.found')}: ${kindName(kind)}`} id="found">
      <SummaryList
        rows={[
          { label: t('infra.reach'), value: t(`reach.${found.reach}`) },
          ...(nearest === undefined ? [] : [{ label: t('infra.nearest'), value: nearest.label }]),
          { label: t('infra.in-region'), value: String(found.inRegion) },
          { label: t('infra.by-air-label'), value: t('infra.not-verified') },
        ]}
      />
      <Form state={form} words={messages}>
        <HiddenField name="personId" value={shown.person.id} />
        <HiddenField name="version" value={String(shown.programme.version)} />
        <HiddenField name={at('kind')} value={kind} />
        {settlementId !== undefined && <HiddenField name={at('settlementId')} value={settlementId} />}
        {asked.capability !== undefined && <HiddenField name={at('capability')} value={asked.capability} />}
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
          hint={`${t('infra.proposed')}: ${found.proposedWays.map((way) => t(`way.${way}`)).join(' → ')}`}
          options={ordered(found.proposedWays).map((way) => ({ value: way, label: t(`way.${way}`) }))}
        />
        <TextArea name={at('note')} label={t('infra.note')} rows={2} isOptional />
        <Submit>{t('infra.write')}</Submit>
      </Form>
    </Section>
  )
}

/** What the measures need and nobody has looked for yet; each leads to its question. */
export function Unchecked({ programme }: WithProgramme) {
  const t = useT(messages)
  const kindName = useKindName()
  if (programme.uncheckedKinds.length === 0) return null
  return (
    <Section title={t('infra.unchecked')} id="unchecked">
      <ul>
        {programme.uncheckedKinds.map((kind) => (
          <li>
            <Link href={`${paths.infrastructure(programme.id)}?kind=${kind}`}>{kindName(kind)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What has been checked so far. */
export function Checks({ programme }: WithProgramme) {
  const t = useT(messages)
  const { lang } = useView()
  const kindName = useKindName()
  const checkWords = useCheckWords()
  const askAgain = ({ kind }: { readonly kind: string }) =>
    `${paths.infrastructure(programme.id)}?kind=${kind}`
  const items = programme.checks.map((check) => ({
    title: kindName(check.kind),
    note: (
      <>
        {checkWords(check)}
        <NetworkChanges changes={check.changes} /> <Link href={askAgain(check)}>{t('infra.again')}</Link>
      </>
    ),
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
