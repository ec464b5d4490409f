import { findRegion, localize, REGIONS } from '@tirek/kernel'
import { RECIPIENT_CATEGORIES } from '@tirek/law'
import {
  FEATURE_NAMES,
  FEATURES,
  INSPECTED,
  LANGUAGE_NAMES,
  ORGANISATION_KINDS,
  type Settlement,
  WORKING_LANGUAGES,
} from '#capabilities/network/index.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { CheckField, CheckList, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DISTANCES, WAITS } from '../use-cases/filters.ts'
import { PURPOSE_KEYS, PURPOSES, type Purpose } from '../use-cases/purposes.ts'
import { messages } from './messages.ts'

/** What the filters hold, as the address has it. */
export type Asked = {
  readonly purpose: Purpose
  readonly near: string
  readonly region: string
  readonly category: string
  readonly language: string
  readonly features: readonly string[]
  readonly hasFree: string
  readonly kind: string
  readonly within: string
  readonly waitWithin: string
  readonly inspected: string
  readonly order: string
}

function useSettlementOptions(settlements: readonly Settlement[]) {
  const { lang } = useView()
  return settlements.map(({ id, region, name }) => {
    const of = findRegion(region)
    const label = localize(name, lang)
    return {
      value: id,
      label: of === undefined || of.kind === 'city' ? label : `${label}, ${localize(of.name, lang)}`,
    }
  })
}

/** What is looked for: a kind where a purpose has several, a category where people live. */
function Profile({ asked }: { asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  const kinds = PURPOSES[asked.purpose]
  return (
    <>
      {kinds.length > 1 && (
        <SelectField
          name="kind"
          label={t('filter.kind')}
          empty={t('filter.any')}
          options={kinds.map((one) => ({ value: one, label: localize(ORGANISATION_KINDS[one].name, lang) }))}
        />
      )}
      {asked.purpose === 'living' && (
        <SelectField
          name="category"
          label={t('filter.category')}
          empty={t('filter.any')}
          options={RECIPIENT_CATEGORIES.map((one) => ({ value: String(one), label: t(`category.${one}`) }))}
        />
      )}
    </>
  )
}

/** Filters that fewer need: behind one heading, open as soon as one of them holds. */
function More({ asked }: { asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  const { features, hasFree, within, waitWithin, inspected, near, purpose } = asked
  const isOpen = features.length > 0 || [hasFree, within, waitWithin, inspected].some((one) => one !== '')
  return (
    <details open={isOpen}>
      <summary>{t('filter.more')}</summary>
      <div class="flow">
        {near !== '' && (
          <SelectField
            name="within"
            label={t('filter.within')}
            empty={t('filter.near-any')}
            options={DISTANCES.map((one) => ({
              value: String(one),
              label: t('distance', { km: formatNumber(lang, one) }),
            }))}
          />
        )}
        {purpose === 'living' && (
          <SelectField
            name="waitWithin"
            label={t('filter.wait')}
            empty={t('filter.near-any')}
            options={WAITS.map((one) => ({ value: String(one), label: t('filter.wait-days', { n: one }) }))}
          />
        )}
        <SelectField
          name="inspected"
          label={t('filter.inspected')}
          empty={t('filter.near-any')}
          options={INSPECTED.map((one) => ({ value: one, label: t(`filter.inspected.${one}`) }))}
        />
        <CheckList
          name="features"
          label={t('filter.features')}
          isOptional
          options={FEATURES.map((one) => ({ value: one, label: localize(FEATURE_NAMES[one], lang) }))}
        />
        <CheckField name="hasFree" label={t('filter.has-free')} isOptional />
      </div>
    </details>
  )
}

/** The filters of the finder, in the address: without a script they work as they stand. */
export function Question({ asked, settlements }: { asked: Asked; settlements: readonly Settlement[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const near = useSettlementOptions(settlements)
  const keep: Readonly<Record<string, string>> = asked.order === '' ? {} : { order: asked.order }
  return (
    <Filters values={asked} label={t('filter.label')} keep={keep}>
      <SelectField
        name="purpose"
        label={t('filter.purpose')}
        empty={null}
        options={PURPOSE_KEYS.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <SelectField name="near" label={t('filter.near')} empty={t('filter.near-any')} options={near} />
      <SelectField
        name="region"
        label={t('filter.region')}
        empty={t('filter.any')}
        options={REGIONS.map(({ kato, name }) => ({ value: kato, label: localize(name, lang) }))}
      />
      <Profile asked={asked} />
      <SelectField
        name="language"
        label={t('filter.language')}
        empty={t('filter.any')}
        options={WORKING_LANGUAGES.map((one) => ({ value: one, label: localize(LANGUAGE_NAMES[one], lang) }))}
      />
      <More asked={asked} />
    </Filters>
  )
}
