import { type LocalDate, localize } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList, NowCard, WaitCard } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { ComplainLink } from '#platform/ui/complain-link.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import { showProgramme } from '../use-cases/show.ts'
import { FamilyText } from './family-text.tsx'
import { messages } from './messages.ts'
import { ChildHead, ConsentTag, DirectionTag, StandingTag } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { consentHref } from './proposals.tsx'
import { rolesOf } from './roles.ts'
import type { Shown, ShownProgramme, ShownProposal } from './shown.ts'

/** Whose move it is, in the words of the family. */
function Now({ programme, personId }: { programme: ShownProgramme; personId: string }) {
  const t = useT(messages)
  const decide = { href: paths.decide(personId), label: t('family.decide') }
  if (programme.standing === 'awaiting-family')
    return (
      <NowCard primary={decide}>
        <p>{t('family.now-agree')}</p>
      </NowCard>
    )
  if (programme.standing === 'draft')
    return (
      <WaitCard who={t('family.pmpc')}>
        <p>{t('family.wait-draft')}</p>
      </WaitCard>
    )
  if (programme.state === 'agreed' || programme.state === 'disputed')
    return (
      <WaitCard who={t('family.pmpc')}>
        <p>{t(programme.state === 'agreed' ? 'family.wait-approve' : 'family.wait-disputed')}</p>
        <Link href={decide.href}>{decide.label}</Link>
      </WaitCard>
    )
  return null
}

function Consent({ proposal, personId }: { proposal: ShownProposal; personId: string }) {
  const t = useT(messages)
  const mayAct = proposal.directionState === null || proposal.isOutdated
  if (proposal.consent === 'given' || !mayAct)
    return <Link href={`/people/${personId}#consents`}>{t('family.withdraw')}</Link>
  return <Link href={consentHref(personId, proposal.organisationId)}>{t('family.give-consent')}</Link>
}

function Directions({ shown: { person, proposals } }: { shown: Shown }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = proposals.map((one) => ({
    title: <b>{localize(one.organisationName, lang)}</b>,
    note: (
      <>
        <p>{one.services.join('; ')}</p>
        {one.isOutdated && <p>{t('directions.outdated')}</p>}
        <Consent proposal={one} personId={person.id} />
      </>
    ),
    end:
      one.directionState === null || one.isOutdated ? (
        <ConsentTag kind={one.consent} />
      ) : (
        <DirectionTag state={one.directionState} />
      ),
  }))
  return (
    <Section title={t('family.directions')} id="directions">
      <p class="measure">
        {t('family.directions-lead')} <Cite of={ACTS.direction} />
      </p>
      {items.length === 0 ? <EmptyState title={t('family.no-directions')} /> : <CardList items={items} />}
    </Section>
  )
}

function Family({ shown, today }: { shown: Shown; today: LocalDate }) {
  const t = useT(messages)
  const { person, programme } = shown
  const isInForce = programme !== null && programme.approvedRevision !== null && programme.state !== 'closed'
  const isChanging = isInForce && programme.state !== 'approved'
  return (
    <>
      <ChildHead caption={t('family.title')} person={person} today={today} back={`/path/${person.id}`}>
        {programme !== null && <StandingTag standing={programme.standing} />}
      </ChildHead>
      {programme === null ? (
        <EmptyState title={t('programme.none')}>
          <p>{t('programme.none-hint')}</p>
        </EmptyState>
      ) : (
        <>
          <Now programme={programme} personId={person.id} />
          {isChanging && <Notice>{t('programme.in-force')}</Notice>}
        </>
      )}
      {(isInForce || shown.proposals.length > 0) && <Directions shown={shown} />}
      {programme !== null && <FamilyText programme={programme} personId={person.id} />}
      <p>
        <ComplainLink personId={person.id} stage="programme" about={t('family.title')} />
      </p>
    </>
  )
}

/** The programme as the family reads it: whose move it is, each consent, the whole text. */
export const familyPage = page({
  path: paths.family(':personId'),
  roles: rolesOf('programme.directions').filter((role) => role === 'representative'),
  render: async ({ ask, read, lang, params }) => {
    const shown = await ask(showProgramme, { personId: params['personId'] ?? '' })
    const today = await read(async (act) => act.today)
    return {
      title: messages.for(lang)('family.title'),
      body: <Family shown={shown} today={today} />,
    }
  },
})
