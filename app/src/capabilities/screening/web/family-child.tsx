import { localize } from '@tirek/kernel'
import { isUnderThree } from '@tirek/law'
import { formatAge, formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { NowCard, WaitCard } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { FreeExamination } from '#platform/ui/complain-link.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { ACTS } from '../domain/citations.ts'
import { Referrals } from './child-parts.tsx'
import { messages } from './messages.ts'
import { ProgressCards } from './progress-card.tsx'
import { consentHref, pathHref, paths } from './screening.paths.ts'
import { type ChildScreening, dayOf, isAtPmpc } from './words.ts'

type Part = { readonly child: ChildScreening }

/** Sent or not, a family can decide until the objects have left and the group has not ended. */
function isConsentAwaited({ risk, next, referrals }: ChildScreening): boolean {
  if (risk?.isInRiskGroup !== true || risk.consentState === 'given') return false
  return next !== 'examination' && !referrals.some((one) => one.state === 'sent' || one.state === 'received')
}

function AfterRefusal({ child }: Part) {
  const t = useT(messages)
  const isForbidden = child.risk?.consentState === 'forbidden'
  return (
    <WaitCard who={t('now.who.clinic')}>
      <p>
        {t(isForbidden ? 'family.forbidden' : 'family.after-refusal')}{' '}
        <Cite of={isForbidden ? ACTS.oneConsent : ACTS.consent} />
      </p>
      <p>
        <Link href={consentHref(child.childId, child.recipient?.id)}>{t('path.change-mind')}</Link>
      </p>
    </WaitCard>
  )
}

function AskConsent({ child }: Part) {
  const t = useT(messages)
  const href = consentHref(child.childId, child.recipient?.id)
  return (
    <NowCard
      primary={{ href, label: t('referral.give-consent') }}
      secondary={[{ href: paths.pack(), label: t('information.open') }]}
    >
      <p>
        {t('family.consent')} <Cite of={ACTS.consent} />
      </p>
    </NowCard>
  )
}

const WAITS = {
  'await-answer': { who: 'now.who.pmpc', text: 'now.await-answer' },
  examination: { who: 'now.who.pmpc', text: 'now.examination' },
  resolve: { who: 'now.who.clinic', text: 'family.resolve' },
} as const

/** What the screening itself still asks; once the PMPC is at work, its own card says whose move it is. */
function FamilyMove({ child }: Part) {
  const t = useT(messages)
  if (isAtPmpc(child)) return null
  if (isConsentAwaited(child))
    return child.risk?.consentState === null ? <AskConsent child={child} /> : <AfterRefusal child={child} />
  if (child.next === 'none' || child.next === 'concluded') return null
  const wait =
    child.next === 'await-answer' || child.next === 'examination' || child.next === 'resolve'
      ? WAITS[child.next]
      : ({ who: 'now.who.clinic', text: 'family.wait' } as const)
  return (
    <WaitCard who={t(wait.who)}>
      <p>{t(wait.text)}</p>
    </WaitCard>
  )
}

function LastResult({ child }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const [last] = child.results
  if (last === undefined)
    return (
      <p class="measure">
        {t(isUnderThree(dayOf(child.birthDate), dayOf(child.today)) ? 'family.none' : 'family.none-late')}
      </p>
    )
  const rows = [
    { label: t('child.examined'), value: formatDate(lang, dayOf(last.examinedOn)) },
    {
      label: t('child.where'),
      value: last.organisation === null ? undefined : localize(last.organisation.name, lang),
    },
    { label: t('field.result'), value: t(`result.${last.result}`) },
  ]
  return (
    <Section title={t('child.results')} id="results">
      <p class="measure">{t(`family.${last.result}`)}</p>
      <SummaryList rows={rows} />
    </Section>
  )
}

/** What a family sees: plain words, whose move it is, the way to consent or to refuse. */
export function FamilyChild({ child }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <PersonHead
        caption={t('family.title')}
        name={child.fullName}
        facts={[formatAge(lang, child.age)]}
        back={pathHref(child.childId)}
      />
      <ProgressCards child={child} isFamily isPmpc={false} />
      <FamilyMove child={child} />
      <LastResult child={child} />
      <FreeExamination personId={child.childId} stage="screening" />
      {child.risk !== null && child.referrals.length > 0 && <Referrals child={child} />}
      {child.risk !== null && (
        <p>
          <Link href={paths.pack()}>{t('information.open')}</Link>
        </p>
      )}
      <Actions>
        {child.isInProgramme && (
          <ButtonLink href={paths.ledgerOf(child.childId)} quiet>
            {t('family.ledger')}
          </ButtonLink>
        )}
        <ButtonLink href={pathHref(child.childId)} quiet>
          {t('child.path')}
        </ButtonLink>
      </Actions>
    </>
  )
}
