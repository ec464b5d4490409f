import type { LocalDate } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDate, formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ONE_OF_TWO, PUBLISHED } from '../domain/pair.ts'
import { RECORD_FIELDS } from '../domain/person.ts'
import { type ShownPair, showPair } from '../use-cases/show-pair.ts'
import { messages } from './messages.ts'
import { agreement, comparedLabel, labelOf, type ShownField, shownValue, signed } from './pair-values.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

interface Row {
  readonly label: string
  readonly first: string
  readonly second: string
}

/** What a row is about, and whether the two records say two things. */
function RowHead({ label, first, second }: Row) {
  const t = useT(messages)
  const isOneSided = [first, second].some((value) => [t('pair.empty'), t('pair.closed')].includes(value))
  if (first === second || isOneSided) return <>{label}</>
  return (
    <>
      {label} <StatusTag tone="waiting">{t('pair.differs')}</StatusTag>
    </>
  )
}

function Sides({ pair }: { pair: ShownPair }) {
  const t = useT(messages)
  const { lang } = useView()
  const [first, second] = pair.sides
  if (first === undefined || second === undefined) return null
  const fields: readonly ShownField[] = [...RECORD_FIELDS, 'birthRecord', 'birthOrder', 'region']
  const representativesOf = ({ isOpen, representatives }: typeof first) =>
    isOpen ? representatives.join(', ') || t('pair.empty') : t('pair.closed')
  const rows: readonly Row[] = [
    ...fields.map((field) => ({
      label: labelOf(lang, field),
      first: shownValue(lang, first, field),
      second: shownValue(lang, second, field),
    })),
    {
      label: t('pair.representatives'),
      first: representativesOf(first),
      second: representativesOf(second),
    },
  ]
  const link = ({ id, isOpen }: typeof first) =>
    isOpen ? <Link href={paths.person(id)}>{t('pair.open')}</Link> : t('pair.elsewhere')
  return (
    <Section title={t('pair.sides')} id="sides">
      <DataTable
        caption={t('pair.sides')}
        columns={[
          {
            key: 'field',
            title: t('likeness.field'),
            cell: (row) => <RowHead {...row} />,
            isRowHeader: true,
          },
          { key: 'first', title: t('pair.first'), cell: (row) => row.first },
          { key: 'second', title: t('pair.second'), cell: (row) => row.second },
        ]}
        rows={rows}
        rowKey={(row) => row.label}
        isStacked
        isCaptionHidden
      />
      {pair.state !== 'merged' && (
        <SummaryList
          rows={[
            { label: t('pair.first'), value: link(first) },
            { label: t('pair.second'), value: link(second) },
          ]}
        />
      )}
    </Section>
  )
}

function Why({ pair }: { pair: ShownPair }) {
  const t = useT(messages)
  const { lang } = useView()
  const edition = pair.edition === PUBLISHED.edition ? t('pair.edition-published') : pair.edition
  return (
    <Section title={t('pair.why')} id="why">
      <DataTable
        caption={t('pair.why')}
        columns={[
          {
            key: 'field',
            title: t('likeness.field'),
            cell: (row) => comparedLabel(lang, row.field),
            isRowHeader: true,
          },
          {
            key: 'agreement',
            title: t('likeness.agreement'),
            cell: (row) => agreement(lang, row.field, row.level),
          },
          { key: 'points', title: t('likeness.points'), cell: (row) => signed(row.points), isNumeric: true },
        ]}
        rows={pair.reasons}
        rowKey={(row) => row.field}
        isStacked
        isCaptionHidden
      />
      <p>
        {t('likeness.score')}: <b>{signed(pair.score)}</b>
      </p>
      <p class="soft">
        {t('pair.origin')}: {t(`pair.origin.${pair.origin}`)} ·{' '}
        {formatDate(lang, pair.foundAt.slice(0, 10) as LocalDate)} · {t('pair.edition')}: {edition}
      </p>
    </Section>
  )
}

function Decided({ pair }: { pair: ShownPair }) {
  const t = useT(messages)
  const { lang } = useView()
  if (pair.reason === null) return null
  return (
    <SummaryList
      rows={[
        { label: t('pair.decision'), value: t(`pairs.state.${pair.state}`) },
        { label: t('pairs.reason'), value: pair.reason },
        { label: t('pair.decided'), value: pair.decidedBy ?? '–' },
        {
          label: t('pair.on'),
          value: pair.decidedAt === null ? '–' : formatDateTime(lang, new Date(pair.decidedAt)),
        },
      ]}
    />
  )
}

function Merges({ pair, mayUndo }: { pair: ShownPair; mayUndo: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  if (pair.merges.length === 0) return null
  const nameOf = (id: string) => pair.sides.find((side) => side.id === id)?.fullName ?? ''
  const items = pair.merges.map((one) => ({
    title: `${t('pair.merged-on')}: ${formatDateTime(lang, new Date(one.at))}`,
    note: (
      <>
        <div>
          {t('merge.survivor')}: {nameOf(one.survivorId)} · {t('merge.merged')}: {nameOf(one.mergedId)}
        </div>
        <div>
          {one.by}. {t('pairs.reason')}: {one.reason}
        </div>
        {one.undone !== null && (
          <div>
            {t('pair.undone-on')}: {formatDateTime(lang, new Date(one.undone.at))}. {t('pairs.reason')}:{' '}
            {one.undone.reason}
          </div>
        )}
      </>
    ),
    end:
      mayUndo && one.undone === null ? (
        <Link href={paths.undoMerge(pair.id, one.id)}>{t('pair.undo')}</Link>
      ) : undefined,
  }))
  return (
    <Section title={t('pair.merges')} id="merges">
      <CardList items={items} />
    </Section>
  )
}

function Outcomes({ pair }: { pair: ShownPair }) {
  const t = useT(messages)
  if (pair.state === 'merged') return null
  if (pair.state === 'dismissed')
    return (
      <Actions>
        <ButtonLink href={paths.decidePair(pair.id, 'reopen')} quiet>
          {t('pair.reopen')}
        </ButtonLink>
      </Actions>
    )
  return (
    <Actions>
      <ButtonLink href={paths.mergePair(pair.id)}>{t('pair.merge')}</ButtonLink>
      <ButtonLink href={paths.decidePair(pair.id, 'dismiss')} quiet>
        {t('pair.dismiss')}
      </ButtonLink>
      <ButtonLink href={paths.decidePair(pair.id, 'aside')} quiet>
        {t('pair.aside')}
      </ButtonLink>
    </Actions>
  )
}

function PairBody({ pair, mayDecide }: { pair: ShownPair; mayDecide: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('pair.title')}
        back={mayDecide ? paths.pairs() : '/approvals'}
        lead={
          <>
            {t('pair.lead')} <Cite of={ONE_OF_TWO} />
          </>
        }
      />
      <Decided pair={pair} />
      <Sides pair={pair} />
      <Why pair={pair} />
      {mayDecide && <Outcomes pair={pair} />}
      <Merges pair={pair} mayUndo={mayDecide} />
    </>
  )
}

/** Both records of a pair side by side, why they look alike, and what can be decided. */
export const pairPage = page({
  path: paths.pair(':pairId'),
  roles: rolesOf('registry.pair'),
  render: async ({ ask, actor, lang, params }) => {
    const pair = await ask(showPair, { pairId: params['pairId'] ?? '' })
    const mayDecide = rolesOf('registry.merge').includes(actor.role)
    return { title: messages.for(lang)('pair.title'), body: <PairBody pair={pair} mayDecide={mayDecide} /> }
  },
})
