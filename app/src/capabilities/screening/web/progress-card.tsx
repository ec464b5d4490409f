import { localize } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, NowCard, WaitCard } from '#platform/ui/card.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { messages } from './messages.ts'
import { consultationHrefs, pathHref } from './screening.paths.ts'
import { type ChildScreening, dayOf } from './words.ts'

export type Progress = NonNullable<ChildScreening['pmpc']>
type Reader = { readonly isFamily: boolean; readonly isPmpc: boolean }
type Part = Reader & { readonly child: ChildScreening; readonly progress: Progress }

/** The signed conclusion: where it is read, and where the way goes on. */
function Concluded({ child, progress, isFamily, isPmpc }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const { conclusion } = progress
  if (conclusion === null) return null
  const { id, number } = conclusion
  const date = formatDate(lang, dayOf(conclusion.signedOn))
  return (
    <Card title={t('pmpc.concluded-title')}>
      <p>{number === null ? t('pmpc.signed', { date }) : t('pmpc.concluded', { number, date })}</p>
      <Actions>
        {(isFamily || isPmpc) && id !== null && (
          <ButtonLink href={consultationHrefs.conclusion(id)}>{t('pmpc.open-conclusion')}</ButtonLink>
        )}
        <ButtonLink href={pathHref(child.childId)} quiet>
          {t('pmpc.what-next')}
        </ButtonLink>
      </Actions>
    </Card>
  )
}

/** What goes on at the PMPC now, with the day of the examination when one is set. */
function UnderWay({ child, progress, isFamily, isPmpc }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const { stage, fileId, day, time, isAnswerAwaited, organisation } = progress
  if (stage === 'concluded' || fileId === null) return null
  const text =
    stage === 'scheduled' && day !== null
      ? t('pmpc.day', { date: formatDate(lang, dayOf(day)), time: time ?? '' })
      : t(`pmpc.${stage}`)
  if (isFamily && isAnswerAwaited)
    return (
      <NowCard
        primary={{ href: consultationHrefs.answer(child.childId, fileId), label: t('pmpc.answer-day') }}
      >
        <p>{text}</p>
      </NowCard>
    )
  return (
    <WaitCard who={organisation === null ? t('now.who.pmpc') : localize(organisation.name, lang)}>
      <p>{text}</p>
      {isFamily && <Link href={consultationHrefs.family(child.childId)}>{t('pmpc.open-family')}</Link>}
      {isPmpc && <Link href={consultationHrefs.file(fileId)}>{t('pmpc.open-file')}</Link>}
    </WaitCard>
  )
}

/** How far the child has come at the PMPC, for whoever reads; nothing while the PMPC knows nothing of it. */
export function ProgressCards({ child, ...reader }: Reader & { readonly child: ChildScreening }) {
  const { pmpc } = child
  if (pmpc === null) return null
  return (
    <>
      <UnderWay child={child} progress={pmpc} {...reader} />
      <Concluded child={child} progress={pmpc} {...reader} />
    </>
  )
}
