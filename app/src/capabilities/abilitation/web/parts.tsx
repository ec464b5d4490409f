import { localize } from '@tirek/kernel'
import { formatDate, formatPeriod } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import type { PlanState } from '../domain/plan.ts'
import { paths } from './abilitation.paths.ts'
import { messages } from './messages.ts'
import { dayOf, type ShownItem, type ShownPlan } from './shown.ts'

const TONES: Readonly<Record<PlanState, Tone>> = {
  opened: 'waiting',
  'in-force': 'done',
  ended: 'neutral',
  withdrawn: 'neutral',
}

/** Where the programme stands, in words. */
export function PlanTag({ state }: { state: PlanState }) {
  const t = useT(messages)
  return <StatusTag tone={TONES[state]}>{t(`state.${state}`)}</StatusTag>
}

/** Its own dates and organisation. */
export function PlanFacts({ plan }: { plan: ShownPlan }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string | null) => (text === null ? undefined : formatDate(lang, dayOf(text)))
  const rows = [
    { label: t('plan.organisation'), value: plan.organisationName && localize(plan.organisationName, lang) },
    { label: t('plan.opened'), value: day(plan.openedOn) },
    {
      label: t('plan.signed'),
      value: [day(plan.signedOn), plan.signedBy].filter(Boolean).join(' · ') || undefined,
    },
    { label: t('plan.valid-to'), value: day(plan.validTo) ?? t('plan.no-term') },
    ...(plan.endedOn === null
      ? []
      : [{ label: t(`end.${plan.endedReason ?? 'done'}`), value: day(plan.endedOn) }]),
  ]
  return <SummaryList rows={rows.map((row) => ({ ...row, value: row.value ?? undefined }))} />
}

function ItemNote({ item, plan, mayWrite }: { item: ShownItem; plan: ShownPlan; mayWrite: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const period = formatPeriod(lang, { from: dayOf(item.startsOn), to: dayOf(item.endsOn) })
  const [last] = item.course
  return (
    <>
      <p>{[t(`nature.${item.nature}`), item.volume, period].join(' · ')}</p>
      {last !== undefined && (
        <p>
          {formatDate(lang, dayOf(last.onDay))}: {last.note} ({last.recordedBy})
        </p>
      )}
      {mayWrite && plan.state === 'opened' && (
        <Link href={paths.item(plan.id, item.id)}>{t('item.edit')}</Link>
      )}
      {mayWrite && plan.state === 'in-force' && (
        <Link href={paths.course(plan.id, item.id)}>{t('course.action')}</Link>
      )}
    </>
  )
}

/** The medical part: each kind of help with its volume and its term. */
export function MedicalPart({ plan, mayWrite = false }: { plan: ShownPlan; mayWrite?: boolean }) {
  const t = useT(messages)
  const items = plan.items.map((item) => ({
    title: <b>{item.service}</b>,
    note: <ItemNote item={item} plan={plan} mayWrite={mayWrite} />,
    end: (
      <StatusTag tone={item.status === 'under-way' ? 'here' : 'neutral'}>
        {t(`status.${item.status}`)}
      </StatusTag>
    ),
  }))
  return (
    <Card title={t('part.medical')}>
      <p class="small">
        <Cite of={ACTS.medicalPart} />
      </p>
      {items.length === 0 ? <p class="soft">{t('part.medical-none')}</p> : <CardList items={items} />}
    </Card>
  )
}

/** The parts as the unit of the expertise wrote them. */
export function ReceivedParts({ plan }: { plan: ShownPlan }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = plan.parts.map((one) => ({
    title: <b>{t(`part.${one.part}`)}</b>,
    note: (
      <>
        <p>{one.words}</p>
        <p class="soft">{[one.unit, one.document, formatDate(lang, dayOf(one.documentDate))].join(' · ')}</p>
      </>
    ),
  }))
  return (
    <Card title={t('part.received')}>
      <p class="small">
        <Cite of={ACTS.otherParts} />
      </p>
      {items.length === 0 ? <p class="soft">{t('part.received-none')}</p> : <CardList items={items} />}
    </Card>
  )
}
