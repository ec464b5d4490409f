import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { useT } from '#platform/i18n/view.ts'
import { NowCard, WaitCard } from '#platform/ui/card.tsx'
import { ComplainLink } from '#platform/ui/complain-link.tsx'
import type { Due } from '#platform/ui/tags.tsx'
import type { Timeline } from '../use-cases/timeline.ts'
import { messages } from './messages.ts'

export type ShownStep = Timeline['steps'][number]

/** The clock of a step that has a last day. */
export function dueOf(step: ShownStep, today: string): Due | undefined {
  if (step.due === null) return undefined
  const due = step.due as LocalDate
  const left = step.dueIn ?? { daysLeft: daysBetween(today as LocalDate, due) }
  return { due, ...left, cite: citationOf(step) }
}

/** The citation of a step, as the kit takes it. */
export function citationOf(step: ShownStep): Citation {
  const { act, unit, mark } = step.cite
  return { act, unit, mark } as Citation
}

/** Whose move it is: the step that is needed from the reader, or who must act and until when. */
export function MoveCard({
  step,
  today,
  personHref,
  ownPersonId,
}: {
  step: ShownStep
  today: string
  personHref?: string | undefined
  /** The person, when the reader may complain: the person or a representative. */
  ownPersonId?: string | undefined
}) {
  const t = useT(messages)
  const due = dueOf(step, today)
  if (step.move !== 'you')
    return (
      <WaitCard who={step.mover ?? t('path.organisation')} due={due}>
        <p>
          <b>{step.title}.</b> {step.text}
        </p>
        {ownPersonId !== undefined && due !== undefined && due.daysLeft < 0 && (
          <p>
            <ComplainLink personId={ownPersonId} stage={step.stage} about={step.title} isLate />
          </p>
        )}
      </WaitCard>
    )

  const href = step.href ?? personHref
  return (
    <NowCard due={due} primary={href === undefined ? undefined : { href, label: step.action ?? step.title }}>
      <p>
        <b>{step.title}.</b> {step.text}
      </p>
    </NowCard>
  )
}
