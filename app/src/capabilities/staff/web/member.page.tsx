import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { type MemberCard, showMember, showOwn } from '../use-cases/show-members.ts'
import { messages } from './messages.ts'
import { Day, LineTag } from './parts.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

function Facts({ card: { member, organisation } }: { card: MemberCard }) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('field.organisation'), value: organisation },
    { label: t('field.post'), value: member.postName },
    { label: t('field.branch'), value: t(`branch.${member.branch}`) },
    { label: t('field.load'), value: formatNumber(lang, Number(member.load)) },
    { label: t('field.begunOn'), value: <Day of={member.begunOn} /> },
    ...(member.endedOn === null
      ? []
      : [
          { label: t('field.endedOn'), value: <Day of={member.endedOn} /> },
          { label: t('field.reason'), value: member.endReason },
        ]),
    { label: t('field.account'), value: t(member.hasAccount ? 'account.linked' : 'account.none') },
  ]
  return <SummaryList rows={rows} />
}

function Trainings({ card: { member, trainings }, isOwn }: { card: MemberCard; isOwn: boolean }) {
  const t = useT(messages)
  if (member.group === null) return <p>{t('training.not-asked-why')}</p>
  if (trainings.length === 0)
    return (
      <EmptyState title={t('training.none')}>
        {t(isOwn ? 'training.none-own' : 'training.none-hint')}
      </EmptyState>
    )
  const items = trainings.map((one) => ({
    title: <Link href={paths.programme(one.programmeId)}>{one.programme}</Link>,
    note: (
      <>
        <Day of={one.heldOn} /> · {t('field.hours')}: {one.hours} · {t('field.certificate')}:{' '}
        {one.certificate}
      </>
    ),
    end: (
      <span class="small">
        {t('training.until')}: <Day of={one.validUntil} />
        <br />
        {t(`training.by.${one.validBy}`)}
      </span>
    ),
  }))
  return <CardList items={items} />
}

function Lines({ lines, mayOpen }: { lines: MemberCard['lines']; mayOpen: boolean }) {
  const t = useT(messages)
  if (lines.length === 0) return <EmptyState title={t('lines.none')}>{t('lines.none-hint')}</EmptyState>
  const items = lines.map((one) => ({
    title: mayOpen ? (
      <Link href={paths.plan(one.planId)}>{t(`kind.${one.kind}`)}</Link>
    ) : (
      <span>{t(`kind.${one.kind}`)}</span>
    ),
    note: (
      <>
        {t('field.dueOn')}: <Day of={one.dueOn} />
        {one.certificate !== null && ` · ${t('field.certificate')}: ${one.certificate}`}
        {one.reason !== null && ` · ${t('field.reason')}: ${one.reason}`}
      </>
    ),
    end: <LineTag line={one} />,
  }))
  return <CardList items={items} />
}

function Card({ card, isOwn }: { card: MemberCard; isOwn: boolean }) {
  const t = useT(messages)
  const { member } = card
  return (
    <>
      <Facts card={card} />
      {!isOwn && member.endedOn === null && (
        <Actions>
          {member.group !== null && (
            <ButtonLink href={paths.training(member.id)}>{t('train.title')}</ButtonLink>
          )}
          <ButtonLink href={paths.change(member.id)} quiet>
            {t('change.title')}
          </ButtonLink>
          <ButtonLink href={paths.end(member.id)} quiet>
            {t('end.title')}
          </ButtonLink>
        </Actions>
      )}
      <Section title={t('training.title')} id={`training-${member.id}`}>
        <Trainings card={card} isOwn={isOwn} />
      </Section>
      <Section title={t('lines.title')} id={`lines-${member.id}`}>
        <Lines lines={card.lines} mayOpen={!isOwn} />
      </Section>
    </>
  )
}

/** One member of staff. */
export const memberPage = page({
  path: paths.member(':memberId'),
  roles: rolesOf('member'),
  render: async ({ ask, params, lang }) => {
    const card = await ask(showMember, { memberId: params['memberId'] ?? '' })
    const { member } = card
    return {
      title: messages.for(lang)('member.title'),
      body: (
        <>
          <Step
            title={member.name}
            caption={messages.for(lang)('member.title')}
            back={paths.of(member.organisationId)}
          />
          <Card card={card} isOwn={false} />
        </>
      ),
    }
  },
})

/** What the register holds of whoever is signed in. */
export const ownPage = page({
  path: paths.own(),
  roles: rolesOf('own'),
  render: async ({ ask, lang }) => {
    const t = messages.for(lang)
    const { cards } = await ask(showOwn, {})
    return {
      title: t('own.title'),
      body: (
        <>
          <Step title={t('own.title')} lead={t('own.lead')} back="/home" />
          {cards.length === 0 && <EmptyState title={t('own.none')}>{t('own.none-hint')}</EmptyState>}
          {cards.map((card) => (
            <Card card={card} isOwn />
          ))}
          {cards.length > 0 && <Notice>{t('own.wrong')}</Notice>}
        </>
      ),
    }
  },
})
