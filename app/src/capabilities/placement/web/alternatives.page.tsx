import { type Lang, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, PhoneLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { seeAlternatives, showAlternatives } from '../use-cases/alternatives.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { showRequest } from '../use-cases/show-request.ts'
import { messages } from './messages.ts'
import { organisationHref, paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { nameOf, wordOf } from './words.tsx'

type Alternatives = z.output<(typeof showAlternatives)['output']>
type Props = {
  readonly shown: ShownRequest
  readonly alternatives: Alternatives
  readonly settlement: string
  readonly form: FormState
}

/** The family first: what the department has considered before the child was to live anywhere else. */
function Family({ considered }: { considered: Alternatives['considered'] }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('instead.family')} id="family">
      <p class="measure">
        {t('instead.family-text')} <Cite of={ACTS.familyFirst} />
      </p>
      {considered.length > 0 && (
        <SummaryList
          rows={considered.map(({ kind, outcome }) => ({
            label: wordOf(lang, 'alternative', kind),
            value: outcome,
          }))}
        />
      )}
    </Section>
  )
}

function Nearest({ form, of }: { form: 'home' | 'day'; of: Alternatives['home'] }) {
  const t = useT(messages)
  const { lang, path } = useView()
  const far = {
    key: 'far',
    title: t('instead.far'),
    isNumeric: true,
    cell: (row: Alternatives['home'][number]) => row.kilometres ?? '—',
  }
  return (
    <Section title={t(`instead.${form}`)} id={form}>
      <p class="measure">{t(`instead.${form}-text`)}</p>
      <DataTable
        caption={t(`instead.${form}`)}
        isCaptionHidden
        isStacked
        rows={of}
        rowKey={(row) => row.organisationId}
        empty={<EmptyState title={t('instead.none')} />}
        columns={[
          {
            key: 'name',
            title: t('request.organisation'),
            isRowHeader: true,
            cell: (row) => (
              <Link href={organisationHref(row.organisationId, path)}>{nameOf(lang, row.name)}</Link>
            ),
          },
          { key: 'settlement', title: t('instead.settlement'), cell: (row) => nameOf(lang, row.settlement) },
          {
            key: 'phone',
            title: t('field.phone'),
            cell: (row) => (row.phone === null ? t('beside.no-phone') : <PhoneLink phone={row.phone} />),
          },
          ...(of.some(({ kilometres }) => kilometres !== null) ? [far] : []),
        ]}
      />
    </Section>
  )
}

/** Everything that a family is shown before it chooses a residential organisation for a child. */
function AlternativesBody({ shown, alternatives, settlement, form }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step
        title={t('instead.title')}
        caption={shown.personName}
        lead={t('instead.lead')}
        back={paths.request(shown.requestId)}
      />
      <p class="measure">
        {t('instead.never-disability')} <Cite of={ACTS.noSeparation} />
      </p>
      <Family considered={alternatives.considered} />
      <Filters
        values={{ settlement }}
        action={paths.alternatives(shown.requestId)}
        label={t('instead.where-you-live')}
      >
        <SelectField
          name="settlement"
          label={t('instead.where-you-live')}
          empty={t('instead.not-said')}
          options={alternatives.settlements.map(({ id, name }) => ({
            value: id,
            label: localize(name, lang),
          }))}
        />
      </Filters>
      <Nearest form="home" of={alternatives.home} />
      <Nearest form="day" of={alternatives.day} />
      <Form state={form} words={messages} action={paths.alternatives(shown.requestId)}>
        <HiddenField name="version" value={String(shown.version)} />
        <p class="measure">{t('instead.not-barred')}</p>
        <Submit>{t('do.instead-seen')}</Submit>
      </Form>
    </>
  )
}

/** What the page of the alternatives shows, also where it stands in the way of the choice. */
export async function readAlternatives({ ask, form, params, query }: PageContext): Promise<Props> {
  const shown = await ask(showRequest, { requestId: params['requestId'] ?? '' })
  const settlement = query['settlement'] ?? ''
  const where = settlement === '' ? {} : { settlementId: settlement }
  const alternatives = await ask(showAlternatives, { requestId: shown.requestId, ...where })
  return { shown, alternatives, settlement, form }
}

/** Nobody gets past the alternatives for a child unseen. */
export function standsInTheWay({ alternatives }: Props): boolean {
  return alternatives.isChild && alternatives.shownAt === null
}

/** The page as it stands alone and in the way of the choice. */
export function alternativesView(instead: Props, lang: Lang) {
  return { title: messages.for(lang)('instead.title'), body: <AlternativesBody {...instead} /> }
}

/** Family, help at home, care by day with the nearest organisations: shown before the choice for a child (REP-II-9). */
export const alternativesPage = page({
  path: paths.alternatives(':requestId'),
  roles: rolesOf('placement.see-alternatives'),
  render: async (context) => alternativesView(await readAlternatives(context), context.lang),
})

export const alternativesAction = action({
  path: paths.alternatives(':requestId'),
  command: seeAlternatives,
  page: alternativesPage,
  input: (form, { params }) => ({ ...form, requestId: params['requestId'] }),
  done: ({ requestId }) => paths.choose(requestId),
})
