import { localize, REGIONS } from '@tirek/kernel'
import { NORMED_UNITS } from '@tirek/law'
import type { z } from 'zod'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { prefilled } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { isNormedKind, NORM_CITATION } from '../domain/norm.ts'
import { ORGANISATION_KIND_KEYS } from '../domain/organisation-kind.ts'
import { draftUnit } from '../use-cases/draft-unit.ts'
import { showSettlements } from '../use-cases/list-organisations.ts'
import { messages } from './messages.ts'
import { paths, regionHref } from './network.paths.ts'
import { kindName, settlementTypeName } from './words.ts'

type Settlements = z.output<(typeof showSettlements)['output']>['settlements']

/** The three kinds of article 8(3) first, as they are what is planned most. */
const KINDS = [...NORMED_UNITS, ...ORGANISATION_KIND_KEYS.filter((kind) => !isNormedKind(kind))]

type Shown = {
  readonly form: PageContext['form']
  readonly regions: readonly string[]
  readonly settlements: Settlements
}

function DraftForm({ form, regions, settlements }: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Form state={form} words={messages} action={paths.draft}>
      <SelectField
        name="region"
        label={t('filter.region')}
        options={REGIONS.filter((region) => regions.includes(region.kato)).map((region) => ({
          value: region.kato,
          label: localize(region.name, lang),
        }))}
      />
      <SelectField
        name="kind"
        label={t('filter.kind')}
        options={KINDS.map((kind) => ({ value: kind, label: kindName(kind, lang) }))}
      />
      <SelectField
        name="settlementId"
        label={t('column.settlement')}
        options={settlements.map((one) => ({
          value: one.id,
          label: `${one.name} – ${settlementTypeName(one.type, lang)}`,
        }))}
      />
      <RadioField
        name="basis"
        label={t('draft.basis')}
        options={[
          { value: 'norm', label: t('basis.norm') },
          { value: 'extra', label: t('basis.extra') },
        ]}
      />
      <TextField name="places" label={t('draft.places')} width="s" isOptional />
      <TextField name="childrenServed" label={t('draft.served')} width="s" isOptional />
      <TextField name="akimDecisionNumber" label={t('draft.decision-number')} width="m" isOptional />
      <DateField name="akimDecisionDate" label={t('draft.decision-date')} isOptional />
      <Submit>{t('draft.submit')}</Submit>
    </Form>
  )
}

function DraftBody(shown: Shown) {
  const t = useT(messages)
  return (
    <div class="flow">
      <Step
        title={t('draft.title')}
        back={paths.regions}
        lead={
          <>
            {t('draft.lead')} <Cite of={NORM_CITATION} />
          </>
        }
      />
      <DraftForm {...shown} />
    </div>
  )
}

/** The form that puts a unit into the plan of a region. */
export const draftUnitPage = page({
  path: paths.draft,
  roles: ['network-planner', 'leb-decision-maker'],
  render: async (context) => {
    const { regions } = context.actor
    const chosen = context.query['region'] ?? regions[0] ?? ''
    const { settlements } = await context.ask(showSettlements, {})
    const form = prefilled(context.form, { region: chosen })
    const own = settlements.filter((one) => regions.includes(one.region))
    return {
      title: messages.for(context.lang)('draft.title'),
      body: <DraftBody form={form} regions={regions} settlements={own} />,
    }
  },
})

/** Sends the form. */
export const draftUnitAction = action({
  path: paths.draft,
  command: draftUnit,
  page: draftUnitPage,
  done: (unit) => regionHref(unit.region),
})
