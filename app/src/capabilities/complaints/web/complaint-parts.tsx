import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { DueTag, StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { ShownComplaint } from '../use-cases/shown.ts'
import { messages } from './messages.ts'
import { isStage } from './stage.ts'

const TONES: Readonly<Record<ShownComplaint['state'], Tone>> = {
  filed: 'waiting',
  overdue: 'late',
  answered: 'done',
}

type WordedCitation = ShownComplaint['routeCite'][number]

/** A citation of the API as the kit takes it. */
export function citationOf({ act, unit, mark }: WordedCitation): Citation {
  return { act, unit, mark } as Citation
}

/** Where a complaint stands, in words. */
export function State({ of }: { of: ShownComplaint }) {
  const t = useT(messages)
  return <StatusTag tone={TONES[of.state]}>{t(`state.${of.state}`)}</StatusTag>
}

/** The last day of an answer, as long as there is none. */
export function AnswerDue({ of, today }: { of: ShownComplaint; today: LocalDate }) {
  const due = of.due as LocalDate
  return <DueTag due={due} daysLeft={daysBetween(today, due)} isMet={of.answer === null ? undefined : true} />
}

/** What was decided, in the key of its words. */
export function decidedWhat({ isDischarge, isRefusal }: { isDischarge: boolean; isRefusal: boolean }) {
  if (isDischarge) return 'new.decision-discharge'
  return isRefusal ? 'new.decision-refusal' : 'new.decision-other'
}

/** The decision complained of: which it is, what was decided, and why. */
function Decision({ of }: { of: NonNullable<ShownComplaint['decision']> }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <div>
        № {of.number} · {formatDate(lang, of.on as LocalDate)} · {t(decidedWhat(of))}
      </div>
      {of.reason !== null && <div>{of.reason}</div>}
    </>
  )
}

/** What the system filled in: whom it is about, the step, the term with its article. */
export function ComplaintFacts({ of }: { of: ShownComplaint }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (date: string) => formatDate(lang, date as LocalDate)
  const { stage, step, term, happened, decision } = of
  const rows = [
    { label: t('label.child'), value: of.personName },
    { label: t('label.complainant'), value: of.complainantName },
    { label: t('label.filed'), value: day(of.filedOn) },
    { label: t('label.organisation'), value: of.organisation },
    { label: t('label.about'), value: t(`about.${of.about}`) },
    ...(decision === null ? [] : [{ label: t('label.decision'), value: <Decision of={decision} /> }]),
    ...(happened === null
      ? []
      : [
          {
            label: t('new.article'),
            value: (
              <>
                {t(`happened.${happened.what}`)} <Cite of={citationOf(happened.cite)} />
              </>
            ),
          },
        ]),
    ...(isStage(stage)
      ? [
          {
            label: t('label.stage'),
            value: (
              <>
                {t(`stage.${stage}`)} {step !== null && <Cite of={citationOf(step.cite)} />}
              </>
            ),
          },
        ]
      : []),
    ...(term === null
      ? []
      : [
          {
            label: t('label.term'),
            value: (
              <>
                {term.label ?? t('new.term-plain')} · {day(term.due)}:{' '}
                {t(term.isMissed ? 'new.missed' : 'new.runs')} <Cite of={citationOf(term.cite)} />
              </>
            ),
          },
        ]),
  ]
  return (
    <Section title={t('complaint.facts')} id="facts">
      <SummaryList rows={rows} />
    </Section>
  )
}

/** The words of the family. */
export function ComplaintWords({ of }: { of: ShownComplaint }) {
  const t = useT(messages)
  return (
    <Section title={t('label.words')} id="words">
      <p class="measure">{of.words}</p>
      {of.wish !== null && (
        <>
          <h3>{t('label.wish')}</h3>
          <p class="measure">{of.wish}</p>
        </>
      )}
    </Section>
  )
}

/** The answer with its reason and article, and until when the complainant may go higher. */
export function AnswerSection({ of }: { of: ShownComplaint }) {
  const t = useT(messages)
  const { lang } = useView()
  const { answer } = of
  if (answer === null) return null
  const day = (date: string) => formatDate(lang, date as LocalDate)
  const who = [answer.by, answer.role, answer.organisation].filter((part) => part !== null)
  const rows = [
    { label: t('answer.reason'), value: answer.reason },
    { label: t('answer.article'), value: <Cite of={citationOf(answer.cite)} /> },
    { label: t('answer.on'), value: day(answer.on) },
    { label: t('answer.by'), value: who.join(' · ') },
    ...(of.isAtCentre ? [] : [{ label: t('answer.appeal-until'), value: day(answer.appealUntil) }]),
  ]
  return (
    <Section title={t('answer.title')} id="answer">
      <Notice
        tone={answer.decision === 'refused' ? 'warning' : 'success'}
        title={t(`decision.${answer.decision}`)}
      />
      <SummaryList rows={rows} />
      {of.isAtCentre && <p class="soft">{t('answer.court')}</p>}
    </Section>
  )
}
