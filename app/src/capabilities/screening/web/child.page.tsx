import { page } from '#platform/http/page.ts'
import { formatAge } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { NowCard, WaitCard } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Actions, Columns } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { ACTS } from '../domain/citations.ts'
import type { NextStep } from '../domain/next-step.ts'
import { showChildScreening } from '../use-cases/show-child.ts'
import { Information, Referrals, Results, RiskGroup } from './child-parts.tsx'
import { FamilyChild } from './family-child.tsx'
import { messages } from './messages.ts'
import { ProgressCards } from './progress-card.tsx'
import { rolesOf } from './roles.ts'
import { consentHref, newFileHref, pathHref, paths, personHref } from './screening.paths.ts'
import { type ChildScreening, isAtPmpc } from './words.ts'

type May = (action: string) => boolean
type Part = { readonly child: ChildScreening; readonly may: May }

function ConsentCard({ child, may }: Part) {
  const t = useT(messages)
  if (!may('screening.send-referral'))
    return <WaitCard who={t('now.who.family')}>{t('now.consent')}</WaitCard>
  if (child.risk?.consentState != null)
    return (
      <WaitCard who={t('now.who.family')}>
        <p>
          {t('now.after-refusal')} <Cite of={ACTS.consent} />
        </p>
        <p>
          <Link href={consentHref(child.childId, child.recipient?.id)}>{t('referral.ask-consent')}</Link>
        </p>
      </WaitCard>
    )

  const primary = child.hasRepresentative
    ? { href: consentHref(child.childId, child.recipient?.id), label: t('referral.ask-consent') }
    : { href: personHref(child.childId), label: t('child.record') }
  return (
    <NowCard primary={primary}>
      <p>
        {t('now.consent')} <Cite of={ACTS.consent} />
      </p>
      {!child.hasRepresentative && <p>{t('referral.no-representative')}</p>}
    </NowCard>
  )
}

const STEPS = {
  inform: {
    may: 'screening.record-information',
    href: paths.inform,
    label: 'information.record',
    who: 'now.who.clinic',
  },
  send: {
    may: 'screening.send-referral',
    href: paths.referral,
    label: 'referral.send',
    who: 'now.who.clinic',
  },
  resolve: {
    may: 'screening.resolve-risk',
    href: paths.resolution,
    label: 'resolve.title',
    who: 'now.who.clinic',
  },
  'await-answer': {
    may: 'screening.acknowledge-referral',
    href: paths.inbox,
    label: 'inbox.open',
    who: 'now.who.pmpc',
  },
} as const

function StepCard({ child, may, next }: Part & { next: keyof typeof STEPS }) {
  const t = useT(messages)
  const step = STEPS[next]
  if (!may(step.may)) return <WaitCard who={t(step.who)}>{t(`now.${next}`)}</WaitCard>
  return (
    <NowCard primary={{ href: step.href(child.childId), label: t(step.label) }}>
      <p>{t(`now.${next}`)}</p>
    </NowCard>
  )
}

/** The PMPC has taken the child: it opens its file; once there is one, the card of its progress says the rest. */
function ExaminationCard({ child, may }: Part) {
  const t = useT(messages)
  if (isAtPmpc(child)) return null
  if (!may('screening.acknowledge-referral'))
    return <WaitCard who={t('now.who.pmpc')}>{t('now.examination')}</WaitCard>
  return (
    <NowCard primary={{ href: newFileHref(child.childId), label: t('inbox.open-file') }}>
      <p>{t('now.open-file')}</p>
    </NowCard>
  )
}

function NextCard({ child, may }: Part) {
  const next: NextStep = child.next
  if (next === 'none' || next === 'concluded') return null
  if (next === 'consent') return <ConsentCard child={child} may={may} />
  if (next === 'examination') return <ExaminationCard child={child} may={may} />
  return <StepCard child={child} may={may} next={next} />
}

function StaffChild({ child, may, isPmpc }: Part & { isPmpc: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <PersonHead
        caption={t('child.title')}
        name={child.fullName}
        facts={[formatAge(lang, child.age)]}
        back={may('screening.send-referral') ? paths.lists() : paths.inbox()}
      />
      <NextCard child={child} may={may} />
      <ProgressCards child={child} isFamily={false} isPmpc={isPmpc} />
      <Columns
        aside={
          <>
            <RiskGroup child={child} />
            {child.risk !== null && (
              <Information child={child} mayRecord={may('screening.record-information')} />
            )}
          </>
        }
      >
        <Results child={child} mayFile={may('screening.record-result')} />
        {child.risk !== null && <Referrals child={child} />}
      </Columns>
      <Actions>
        {child.isInProgramme && may('screening.ledger') && (
          <ButtonLink href={paths.ledgerOf(child.childId)} quiet>
            {t('child.ledger')}
          </ButtonLink>
        )}
        <ButtonLink href={personHref(child.childId)} quiet>
          {t('child.record')}
        </ButtonLink>
        <ButtonLink href={pathHref(child.childId)} quiet>
          {t('child.path')}
        </ButtonLink>
      </Actions>
    </>
  )
}

/** The screening of one child: for staff with the next step, for the family in plain words. */
export const childPage = page({
  path: paths.child(':childId'),
  roles: rolesOf('screening.child'),
  render: async ({ ask, actor, lang, params }) => {
    const child = await ask(showChildScreening, { childId: params['childId'] ?? '' })
    const may: May = (action) => rolesOf(action).includes(actor.role)
    const isFamily = actor.role === 'representative'
    return {
      title: messages.for(lang)(isFamily ? 'family.title' : 'child.title'),
      body: isFamily ? (
        <FamilyChild child={child} />
      ) : (
        <StaffChild child={child} may={may} isPmpc={actor.role.startsWith('pmpc-')} />
      ),
    }
  },
})
