import { type PageContext, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Actions, Columns, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { TaskList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import { messages } from './messages.ts'
import { NextStep } from './next-step.tsx'
import { usePartTasks } from './part-tasks.ts'
import { ChildHead, StandingTag } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { Facts, Voices } from './programme-aside.tsx'
import { Proposals } from './proposals.tsx'
import { Remarks } from './remark-parts.tsx'
import { rolesOf } from './roles.ts'
import type { Seen } from './seen.ts'
import { askProgramme } from './shown.ts'

/** The words are mostly another child's; which child is not said. */
function NearCopy() {
  const t = useT(messages)
  return (
    <Notice tone="warning" title={t('near-copy.title')}>
      {t('near-copy.text')} <Cite of={ACTS.programme} />
    </Notice>
  )
}

/** Where the programme is read, scored and reviewed. */
function Further({ programme, may }: Seen) {
  const t = useT(messages)
  const isReviewable = programme.state === 'approved' || may('programme.approve')
  const mayReview = may('programme.review') && isReviewable && programme.state !== 'closed'
  const hasGoals = (programme.attainment?.goals.length ?? 0) > 0
  return (
    <Actions>
      <ButtonLink href={paths.read(programme.id)} quiet>
        {t(may('programme.draft') ? 'programme.check' : 'programme.read')}
      </ButtonLink>
      {may('programme.score-goal') && hasGoals && (
        <ButtonLink href={`${paths.read(programme.id)}#goals`} quiet>
          {t('score.action')}
        </ButtonLink>
      )}
      {may('programme.editions') && programme.approvedRevision !== null && (
        <ButtonLink href={paths.compare(programme.id)} quiet>
          {t('compare.title')}
        </ButtonLink>
      )}
      {mayReview && (
        <ButtonLink href={paths.review(programme.id)} quiet>
          {t('review.action')}
        </ButtonLink>
      )}
    </Actions>
  )
}

function Workspace(seen: Seen) {
  const t = useT(messages)
  const { person, programme, may, today, proposals } = seen
  const isChanging = programme.approvedRevision !== null && programme.approvedRevision !== programme.revision
  return (
    <>
      <ChildHead caption={t('programme.title')} person={person} today={today} back={paths.worklist()}>
        <StandingTag standing={programme.standing} />
      </ChildHead>
      <NextStep {...seen} />
      {programme.looksCopied && <NearCopy />}
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
          <TaskList sections={usePartTasks(seen)} />
        </Section>
        <Further {...seen} />
        <Remarks programme={programme} mayAnswer={may('programme.answer-remark')} />
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
