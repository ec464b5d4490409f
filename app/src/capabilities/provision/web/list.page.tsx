import { page } from '#platform/http/page.ts'
import { formatMoney } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { NEED_STATES } from '../domain/need.ts'
import { listAll, type ShownNeed } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { paths } from './provision.paths.ts'
import { rolesOf } from './roles.ts'

const TONES = { stated: 'here', allocated: 'done', refused: 'late', 'taken-back': 'neutral' } as const

/** What became of a need; less than asked is said too. */
export function NeedTag({ need }: { need: Pick<ShownNeed, 'state' | 'gap'> }) {
  const t = useT(messages)
  const isPart = need.state === 'allocated' && need.gap !== '0'
  return (
    <StatusTag tone={isPart ? 'waiting' : TONES[need.state]}>
      {t(isPart ? 'state.part' : `state.${need.state}`)}
    </StatusTag>
  )
}

function Table({ needs }: { needs: readonly ShownNeed[] }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('list.found', { n: needs.length })}
      isStacked
      rows={needs}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'name',
          title: t('field.name'),
          isRowHeader: true,
          cell: (one) => <Link href={paths.need(one.id)}>{one.name}</Link>,
        },
        { key: 'organisation', title: t('field.organisation'), cell: (one) => one.organisation },
        { key: 'year', title: t('field.year'), isNumeric: true, cell: (one) => one.year },
        {
          key: 'asked',
          title: t('field.asked'),
          isNumeric: true,
          cell: (one) => formatMoney(lang, one.asked),
        },
        {
          key: 'allocated',
          title: t('field.allocated'),
          isNumeric: true,
          cell: (one) => (one.allocated === null ? '–' : formatMoney(lang, one.allocated)),
        },
        { key: 'state', title: t('field.state'), cell: (one) => <NeedTag need={one} /> },
      ]}
      empty={<EmptyState title={t('list.none')}>{t('list.none-hint')}</EmptyState>}
    />
  )
}

function Needs(props: { needs: readonly ShownNeed[]; mayState: boolean; state: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('list.title')}
        back="/home"
        lead={
          <>
            {t(props.mayState ? 'list.lead' : 'list.lead-akimat')} <Cite of={ACTS.provision} />
          </>
        }
      />
      <Actions>
        {props.mayState && <ButtonLink href={paths.state()}>{t('state.title')}</ButtonLink>}
        {!props.mayState && (
          <ButtonLink href={paths.gaps()} quiet>
            {t('gaps.title')}
          </ButtonLink>
        )}
      </Actions>
      <Filters values={{ state: props.state }}>
        <SelectField
          name="state"
          label={t('field.state')}
          width="m"
          empty={t('filter.any')}
          options={NEED_STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))}
        />
      </Filters>
      <Table needs={props.needs} />
    </>
  )
}

/** The needs of the own organisation, or of the territory. */
export const listPage = page({
  path: paths.list(),
  roles: rolesOf('list'),
  render: async ({ ask, query, lang }) => {
    const state = NEED_STATES.find((one) => one === query['state'])
    const { needs, mayState } = await ask(listAll, { state })
    return {
      title: messages.for(lang)('list.title'),
      body: <Needs needs={needs} mayState={mayState} state={state ?? ''} />,
    }
  },
})
