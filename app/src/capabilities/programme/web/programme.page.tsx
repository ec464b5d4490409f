import { daysBetween, type LocalDate } from '@tirek/kernel'
import { type PageContext, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList, NowCard, WaitCard } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Actions, Columns, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList, type Task, TaskList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { DueTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { MEASURE_KINDS } from '../domain/measure.ts'
import { SECTIONS } from '../domain/sections.ts'
import { messages } from './messages.ts'
import { ChildHead, StateTag } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { Proposals } from './proposals.tsx'
import { rolesOf } from './roles.ts'
import { askProgramme, dayOf, type WithProgramme } from './shown.ts'

type Seen = WithProgramme & {
  readonly today: LocalDate
  readonly may: (action: string) => boolean
}

const WRITABLE: readonly string[] = ['draft', 'agreed', 'disputed', 'under-review']

function useTask({ programme, may }: Seen) {
  const t = useT(messages)
  const open = may('programme.draft') && WRITABLE.includes(programme.state)
  return (part: string, title: string, href: string, isReasoned = false, hint?: string): Task => {
    const isDone = !programme.missing.some((one) => one === part)
    const filledIn = isReasoned ? 'part.status.reasoned' : 'part.status.done'
    const label = isDone ? filledIn : 'part.status.todo'
    return {
      title,
      href: open ? href : undefined,
      hint,
      status: { tone: isDone ? 'done' : 'here', label: t(label) },
    }
  }
}

function useSections(seen: Seen) {
  const t = useT(messages)
  const task = useTask(seen)
  const { programme } = seen
  const child = SECTIONS.map((key) => {
    const section = programme.sections.find((one) => one.key === key)
    const isReasoned = section?.text === null && section.notEstablished !== null
    return task(key, t(`section.${key}`), paths.section(programme.id, key), isReasoned)
  })
  const infrastructure = task(
    'infrastructure',
    t('section.infrastructure'),
    paths.infrastructure(programme.id),
    programme.infrastructureNotEstablished !== null,
  )
  const measures = MEASURE_KINDS.map((kind) => {
    const own = programme.measures.filter((one) => one.kind === kind)
    const hint = own.map((one) => one.title).join('; ') || undefined
    const href = `${paths.newMeasure(programme.id)}?kind=${kind}`
    return task(
      kind,
      t(`kind.${kind}`),
      href,
      own.length === 0 && programme.notIndicated[kind] !== null,
      hint,
    )
  })
  const rights = [
    task('best-interests', t('part.best-interests'), paths.bestInterests(programme.id)),
    task('child-view', t('part.child-view'), paths.childView(programme.id)),
  ]
  return [
    { title: t('parts.child'), tasks: [...child, infrastructure] },
    { title: t('parts.measures'), tasks: measures },
    { title: t('parts.rights'), tasks: rights },
  ]
}

/** The one step that is needed now, and whose it is. */
function Next({ programme, may }: Seen) {
  const t = useT(messages)
  const isComplete = programme.missing.length === 0
  const isOpen = programme.state === 'draft' || programme.state === 'agreed'
  if (may('programme.sign-off') && isComplete && isOpen)
    return (
      <NowCard primary={{ href: paths.signOff(programme.id), label: t('signoff.action') }}>
        <p>{t('signoff.lead')}</p>
      </NowCard>
    )
  if (may('programme.approve') && programme.state === 'agreed')
    return (
      <NowCard primary={{ href: paths.approve(programme.id), label: t('approve.action') }}>
        <p>{t('approve.lead')}</p>
      </NowCard>
    )
  if (!isComplete && WRITABLE.includes(programme.state))
    return <Notice tone="info">{t('programme.missing-note')}</Notice>
  if (programme.state === 'draft')
    return (
      <WaitCard who={t('executor.family')}>
        <p>{t('programme.next.family')}</p>
      </WaitCard>
    )
  if (programme.state === 'agreed')
    return (
      <WaitCard who={t('family.pmpc')}>
        <p>{t('programme.next.team')}</p>
      </WaitCard>
    )
  return null
}

function Voices({ programme, may }: Seen) {
  const t = useT(messages)
  const { lang } = useView()
  const said = programme.agreements.toReversed().map((one) => ({
    title: `${one.name ?? t('voice.unknown')}: ${t(one.decision === 'agree' ? 'voice.agreed' : 'voice.disagreed')}`,
    note: [
      formatDate(lang, dayOf(one.decidedOn)),
      one.comment,
      one.document && `${t('voice.on-paper')}: ${one.document}`,
      one.isCurrent ? undefined : t('voice.older'),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  const signs = programme.signOffs
    .filter((one) => one.isCurrent)
    .map((one) => ({
      title: [one.memberName, one.specialty].filter(Boolean).join(', '),
      note: formatDate(lang, dayOf(one.signedOn)),
    }))
  const mayPaper = may('programme.draft') && ['draft', 'agreed', 'disputed'].includes(programme.state)
  return (
    <>
      <Card title={t('voice.family')}>
        {said.length === 0 ? <p class="soft">{t('voice.none')}</p> : <CardList items={said} />}
        {mayPaper && <Link href={paths.paper(programme.id)}>{t('voice.paper')}</Link>}
      </Card>
      <Card title={t('voice.signs')}>
        {signs.length === 0 ? <p class="soft">{t('voice.no-signs')}</p> : <CardList items={signs} />}
      </Card>
    </>
  )
}

function Facts({ programme, today }: Seen) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string | null) => (text === null ? undefined : formatDate(lang, dayOf(text)))
  const { reviewDue, closedReason, state } = programme
  const hasClock = reviewDue !== null && state === 'approved'
  const rows = [
    { label: t('programmes.number'), value: programme.number },
    { label: t('programmes.coordinator'), value: programme.coordinatorName },
    { label: t('programmes.started'), value: day(programme.startedOn) },
    ...(programme.noticedOn === null
      ? []
      : [{ label: t('field.noticedOn'), value: day(programme.noticedOn) }]),
    ...(programme.approvedOn === null
      ? []
      : [{ label: t('programme.approved-on'), value: day(programme.approvedOn) }]),
    ...(hasClock
      ? [
          {
            label: t('programmes.review-due'),
            value: (
              <DueTag
                due={dayOf(reviewDue)}
                daysLeft={daysBetween(today, dayOf(reviewDue))}
                cite={ACTS.whoMakesIt}
              />
            ),
          },
        ]
      : []),
    ...(closedReason === null
      ? []
      : [{ label: t('programme.closed-reason'), value: t(`close.${closedReason}`) }]),
  ]
  return (
    <Card title={t('programme.short')}>
      <SummaryList rows={rows} />
      {programme.conclusionId !== null && (
        <Link href={`/consultation/conclusions/${programme.conclusionId}`}>
          {t('programme.open-conclusion')}
        </Link>
      )}
    </Card>
  )
}

function Workspace(seen: Seen) {
  const t = useT(messages)
  const { person, programme, may, today, proposals } = seen
  const isReviewable = programme.state === 'approved' || may('programme.approve')
  const mayReview = may('programme.review') && isReviewable && programme.state !== 'closed'
  const isChanging = programme.approvedRevision !== null && programme.approvedRevision !== programme.revision
  return (
    <>
      <ChildHead caption={t('programme.title')} person={person} today={today} back={paths.worklist()}>
        <StateTag state={programme.state} />
      </ChildHead>
      <Next {...seen} />
      {(isChanging || programme.state === 'under-review') && programme.state !== 'closed' && (
        <Notice tone="info">{t('programme.in-force')}</Notice>
      )}
      <Columns
        aside={
          <>
            <Facts {...seen} />
            <Voices {...seen} />
          </>
        }
      >
        <Section title={t('programme.parts')} id="parts" aside={<Cite of={ACTS.programme} />}>
          <TaskList sections={useSections(seen)} />
        </Section>
        <Actions>
          <ButtonLink href={paths.read(programme.id)} quiet>
            {t(may('programme.draft') ? 'programme.check' : 'programme.read')}
          </ButtonLink>
          {mayReview && (
            <ButtonLink href={paths.review(programme.id)} quiet>
              {t('review.action')}
            </ButtonLink>
          )}
        </Actions>
        <Section title={t('family.directions')} id="directions">
          {proposals.length === 0 ? (
            <EmptyState title={t('family.no-directions')} />
          ) : (
            <Proposals proposals={proposals} personId={person.id} maySend={may('programme.send-direction')} />
          )}
        </Section>
      </Columns>
    </>
  )
}

async function see(context: PageContext): Promise<Seen> {
  const shown = await askProgramme(context)
  const today = await context.read(async (act) => act.today)
  return { ...shown, today, may: (action) => rolesOf(action).includes(context.actor.role) }
}

/** The programme for the team: what is written, what is missing, whose move it is. */
export const programmePage = page({
  path: paths.programme(':programmeId'),
  roles: rolesOf('programme.programmes'),
  render: async (context) => ({
    title: messages.for(context.lang)('programme.title'),
    body: <Workspace {...(await see(context))} />,
  }),
})
