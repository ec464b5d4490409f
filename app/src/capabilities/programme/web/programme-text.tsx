import { localize } from '@tirek/kernel'
import { isOrganisationKind, ORGANISATION_KINDS } from '#capabilities/network/index.ts'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { MEASURE_KINDS, type MeasureKind } from '../domain/measure.ts'
import { GoalsPart } from './goals-part.tsx'
import { messages } from './messages.ts'
import { MeasureTag, useExecutor, usePeriod } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { EarlyPart, RightsPart } from './rights-part.tsx'
import { dayOf, type ShownMeasure, type ShownProgramme } from './shown.ts'
import type { TextProps } from './text-props.ts'

/** The words of one check of the network register. */
export function useCheckWords(): (check: ShownProgramme['checks'][number]) => string {
  const t = useT(messages)
  const { lang } = useView()
  return (check) => {
    const km = (count: number) => `${formatNumber(lang, count)} ${t('infra.km')}`
    const byAir = check.crowKm === null ? undefined : `${km(check.crowKm)} ${t('infra.by-air')}`
    const distance = check.distanceKm === null ? byAir : km(check.distanceKm)
    const free =
      check.freePlaces === null ? undefined : `${t('infra.free')}: ${formatNumber(lang, check.freePlaces)}`
    const nearest = check.nearestName === null ? undefined : localize(check.nearestName, lang)
    const parts = [t(`reach.${check.reach}`), nearest, distance, free, t(`way.${check.way}`), check.note]
    return parts.filter(Boolean).join(' · ')
  }
}

/** The name of a kind of organisation. */
export function useKindName(): (kind: string) => string {
  const { lang } = useView()
  return (kind) => (isOrganisationKind(kind) ? localize(ORGANISATION_KINDS[kind].name, lang) : kind)
}

/** How the register stands otherwise today than on the day it was asked. */
export function NetworkChanges({ changes }: Pick<ShownProgramme['checks'][number], 'changes'>) {
  const t = useT(messages)
  return (
    <>
      {changes.map((one) => (
        <p>
          <StatusTag tone="late">{t(`network-change.${one}`)}</StatusTag>
        </p>
      ))}
    </>
  )
}

function ChildPart({ programme, mayChange }: TextProps) {
  const t = useT(messages)
  const { lang } = useView()
  const kindName = useKindName()
  const checkWords = useCheckWords()
  const change = (href: string) => (mayChange ? { changeHref: href } : {})
  const sections = programme.sections.map((one) => ({
    label: t(`section.${one.key}`),
    value:
      one.text ??
      (one.notEstablished && `${t('section.not-established')}: ${one.notEstablished}`) ??
      undefined,
    ...change(paths.section(programme.id, one.key)),
  }))
  const reason = programme.infrastructureNotEstablished
  const checks = programme.checks.map((check) => (
    <li>
      <b>{kindName(check.kind)}</b>: {checkWords(check)} ({formatDate(lang, dayOf(check.checkedOn))})
      <NetworkChanges changes={check.changes} />
    </li>
  ))
  const infrastructure = {
    label: t('section.infrastructure'),
    value: checks.length > 0 ? <ul>{checks}</ul> : reason && `${t('section.not-established')}: ${reason}`,
    ...change(paths.infrastructure(programme.id)),
  }
  return (
    <Section title={t('parts.child')} id="child">
      <SummaryList rows={[...sections, infrastructure]} />
    </Section>
  )
}

/** One line about the course of a measure; the family's part stands in it as a fact. */
function useProgressWords(): (line: ShownMeasure['progress'][number]) => string {
  const t = useT(messages)
  return ({ note, recordedBy, familyTookPart }) => {
    const family = familyTookPart ? t('progress.family-yes') : t('progress.family-no')
    return [note, recordedBy, familyTookPart === null ? undefined : family].filter(Boolean).join(' · ')
  }
}

function MeasureCard({
  measure,
  programme,
  mayChange,
  mayRecord,
  sayFor,
}: TextProps & { measure: ShownMeasure }) {
  const t = useT(messages)
  const { lang } = useView()
  const executor = useExecutor()
  const period = usePeriod()
  const progressWords = useProgressWords()
  const [last] = measure.progress
  const goal = programme.goals.find((one) => one.id === measure.goalId)
  const rows = [
    {
      label: t('field.goalType'),
      value: `${t(`goal.${measure.goalType}`)} · ${t(`activity.${measure.activity}`)}`,
    },
    ...(goal === undefined ? [] : [{ label: t('field.goalId'), value: goal.title }]),
    { label: t('measure.executor'), value: executor(measure) },
    { label: t('measure.period'), value: `${period(measure)} · ${measure.volume}` },
    {
      label: t('field.funding'),
      value: [t(`funding.${measure.funding}`), measure.fundingNote].filter(Boolean).join(': '),
    },
    ...(measure.familyPart === null ? [] : [{ label: t('field.familyPart'), value: measure.familyPart }]),
    {
      label: t('measure.status'),
      value: (
        <>
          <MeasureTag status={measure.status} />{' '}
          {mayRecord && <Link href={paths.progress(measure.id)}>{t('progress.record')}</Link>}
        </>
      ),
    },
    ...(last === undefined
      ? []
      : [{ label: formatDate(lang, dayOf(last.onDay)), value: progressWords(last) }]),
  ]
  return (
    <Card title={measure.title}>
      <SummaryList rows={rows} />
      {mayChange && <Link href={paths.measure(programme.id, measure.id)}>{t('measure.edit')}</Link>}
      {sayFor !== undefined && (
        <Link href={`${paths.sayRemark(sayFor)}?measure=${measure.id}`}>{t('remark.say-measure')}</Link>
      )}
    </Card>
  )
}

function KindPart(props: TextProps & { kind: MeasureKind }) {
  const t = useT(messages)
  const { programme, kind, mayChange } = props
  const measures = programme.measures.filter((one) => one.kind === kind)
  const reason = programme.notIndicated[kind]
  return (
    <div class="flow">
      <h3>{t(`kind.${kind}`)}</h3>
      {measures.map((measure) => (
        <MeasureCard {...props} measure={measure} />
      ))}
      {measures.length === 0 && (
        <p class={reason === null ? 'soft' : undefined}>
          {reason === null ? t('measure.none') : `${t('measure.not-indicated')}: ${reason}`}
        </p>
      )}
      {mayChange && measures.length === 0 && (
        <Link href={paths.notIndicated(programme.id, kind)}>{t('measure.not-indicated-action')}</Link>
      )}
    </div>
  )
}

/** The whole text of a programme, in the order of article 1(24). */
export function ProgrammeText(props: TextProps) {
  const t = useT(messages)
  return (
    <>
      <ChildPart {...props} />
      <EarlyPart {...props} />
      <GoalsPart {...props} />
      <Section title={t('parts.measures')} id="measures">
        <p>
          {t('programme.free')} <Cite of={ACTS.freeSupport} />
        </p>
        {MEASURE_KINDS.map((kind) => (
          <KindPart {...props} kind={kind} />
        ))}
      </Section>
      <RightsPart {...props} />
    </>
  )
}
