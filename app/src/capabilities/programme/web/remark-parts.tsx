import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { dayOf, type ShownProgramme, type ShownRemark } from './shown.ts'

type RemarksProps = {
  readonly programme: ShownProgramme
  /** The child whose family may say something. */
  readonly sayFor?: string | undefined
  readonly mayAnswer?: boolean | undefined
}

function Said({ remark, programme, mayAnswer }: RemarksProps & { remark: ShownRemark }) {
  const t = useT(messages)
  const { lang } = useView()
  const measure = programme.measures.find((one) => one.id === remark.measureId)
  const about = [
    t(`remark.kind.${remark.kind}`),
    measure?.title,
    remark.saidBy,
    formatDate(lang, dayOf(remark.saidOn)),
  ]
  return (
    <>
      <p>{remark.words}</p>
      <p class="soft">{about.filter(Boolean).join(' · ')}</p>
      {remark.answer !== null && (
        <p>
          <b>{t('remark.answer')}:</b> {remark.answer} ({remark.answeredBy})
        </p>
      )}
      {mayAnswer && remark.answer === null && (
        <Link href={paths.answerRemark(programme.id, remark.id)}>{t('remark.answer-action')}</Link>
      )}
    </>
  )
}

function Outcome({ outcome }: Pick<ShownRemark, 'outcome'>) {
  const t = useT(messages)
  if (outcome === null) return <StatusTag tone="waiting">{t('remark.waits')}</StatusTag>
  return (
    <StatusTag tone={outcome === 'not-taken' ? 'neutral' : 'done'}>
      {t(`remark.outcome.${outcome}`)}
    </StatusTag>
  )
}

/** What the family said and what it was answered. */
export function Remarks(props: RemarksProps) {
  const t = useT(messages)
  const { programme, sayFor } = props
  if (programme.remarks.length === 0 && sayFor === undefined) return null
  const items = programme.remarks.map((remark) => ({
    title: <Said {...props} remark={remark} />,
    end: <Outcome outcome={remark.outcome} />,
  }))
  return (
    <Section title={t('remark.title')} id="remarks">
      {items.length === 0 ? <p class="soft">{t('remark.none')}</p> : <CardList items={items} />}
      {sayFor !== undefined && <Link href={paths.sayRemark(sayFor)}>{t('remark.say')}</Link>}
    </Section>
  )
}
