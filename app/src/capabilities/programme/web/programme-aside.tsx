import { daysBetween } from '@tirek/kernel'
import { specialtyName } from '#capabilities/consultation/index.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { DueTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import type { Seen } from './seen.ts'
import { dayOf } from './shown.ts'

/** Those who write, sign or approve see what became of it in services. */
const TEAM_ACTIONS = ['programme.draft', 'programme.sign-off', 'programme.approve']

/** Number, coordinator and days of the programme. */
export function Facts({ programme, person, today, may }: Seen) {
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
      {TEAM_ACTIONS.some(may) && (
        <p>
          <Link href={`/services/children/${person.id}`}>{t('programme.services')}</Link>
        </p>
      )}
    </Card>
  )
}

/** What the family said and which specialists have signed. */
export function Voices({ programme, may }: Seen) {
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
      title: [one.memberName, one.specialty && specialtyName(lang, one.specialty)].filter(Boolean).join(', '),
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
