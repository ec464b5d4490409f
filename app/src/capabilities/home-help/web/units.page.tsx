import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { CiteList } from '#platform/ui/cite.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { listUnits, recordRegulation, showUnit } from '../use-cases/units.ts'
import { paths } from './home-help.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Unit = z.output<typeof listUnits.output>['units'][number]

function Units({ of, onlyWithout }: { of: readonly Unit[]; onlyWithout: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const shown = of.filter(({ regulation }) => !onlyWithout || regulation === null)
  const items = shown.map((unit) => ({
    title: <Link href={paths.regulation(unit.id)}>{unit.name}</Link>,
    note: (
      <>
        <div>
          {unit.regulation === null
            ? t('units.no-regulation')
            : `${t('regulation.number')}: ${unit.regulation.number} · ${formatDate(lang, unit.regulation.validFrom as LocalDate)}`}
        </div>
        <div>
          {t('basis.law')}: {unit.underLaw} · {t('basis.regional-extra')}: {unit.asExtra}
        </div>
      </>
    ),
    end: unit.regulation === null ? <StatusTag tone="late">{t('units.without')}</StatusTag> : undefined,
  }))
  return (
    <>
      <Step title={t('units.title')} lead={t('units.lead')} back="/home" />
      <Tabs
        label={t('units.title')}
        tabs={[
          { href: paths.units(), label: t('units.all'), isCurrent: !onlyWithout },
          { href: `${paths.units()}?show=without`, label: t('units.without'), isCurrent: onlyWithout },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState title={t(onlyWithout ? 'units.all-have' : 'units.none')} />
      ) : (
        <CardList items={items} />
      )}
      <CiteList of={listUnits.basis} />
    </>
  )
}

/** Units of the region: their regulations and whom they serve, on each basis apart. */
export const unitsPage = page({
  path: paths.units(),
  roles: rolesOf('home-help.units'),
  render: async ({ ask, lang, query }) => {
    const { units } = await ask(listUnits, {})
    return {
      title: messages.for(lang)('units.title'),
      body: <Units of={units} onlyWithout={query['show'] === 'without'} />,
    }
  },
})

function RegulationForm({ of, form }: { of: Unit; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('regulation.title')} caption={of.name} back={paths.units()} />
      <Form state={form} words={messages}>
        <TextField name="number" label={t('regulation.number')} width="m" />
        <TextField name="adoptedBy" label={t('regulation.adopted-by')} />
        <DateField name="adoptedOn" label={t('regulation.adopted-on')} />
        <DateField name="validFrom" label={t('regulation.valid-from')} />
        <Submit>{t('regulation.send')}</Submit>
      </Form>
    </>
  )
}

export const regulationPage = page({
  path: paths.regulation(':unitId'),
  roles: rolesOf('home-help.record-regulation'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showUnit, { unitId: params['unitId'] ?? '' })
    return { title: messages.for(lang)('regulation.title'), body: <RegulationForm of={of} form={form} /> }
  },
})

export const regulationAction = action({
  path: paths.regulation(':unitId'),
  command: recordRegulation,
  page: regulationPage,
  done: () => paths.units(),
})
