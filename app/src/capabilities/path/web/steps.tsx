import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { ComponentChildren } from 'preact'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { ComplainLink } from '#platform/ui/complain-link.tsx'
import { ButtonLink, Link, PhoneLink } from '#platform/ui/link.tsx'
import { type Due, DueTag, StatusTag } from '#platform/ui/tags.tsx'
import type { Timeline } from '../use-cases/timeline.ts'
import { messages } from './messages.ts'

export type ShownStep = Timeline['steps'][number]
export type ShownNotice = Timeline['notices'][number]

const toCitation = ({ act, unit, mark }: ShownStep['cite']) => ({ act, unit, mark }) as Citation

/** The clock of a step that has a last day, with its ground where it is another than that of the step. */
export function dueOf(step: ShownStep, today: string): Due | undefined {
  if (step.due === null) return undefined
  const due = step.due as LocalDate
  const left = step.dueIn ?? { daysLeft: daysBetween(today as LocalDate, due) }
  return { due, ...left, ...(step.dueCite === null ? {} : { cite: toCitation(step.dueCite) }) }
}

/** The citation of a step, as the kit takes it. */
export const citationOf = (step: ShownStep): Citation => toCitation(step.cite)

/** The one step that everything waits for: what is asked of the reader, else what others do now, else what comes. */
export function nextStep({ steps }: Pick<Timeline, 'steps'>): ShownStep | undefined {
  const here = steps.filter(({ state }) => state === 'here')
  return here.find(({ move }) => move === 'you') ?? here[0] ?? steps.find(({ state }) => state === 'ahead')
}

/** What of a step stands still, said in its place. */
export function DelayLine({ notice }: { notice: ShownNotice }) {
  const t = useT(messages)
  return (
    <span class="delay">
      <StatusTag tone="late">{t('card.stands')}</StatusTag> {notice.text}{' '}
      <Link href={notice.href}>{notice.action}</Link>
    </span>
  )
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Who({ step }: { step: ShownStep }) {
  const t = useT(messages)
  if (step.move === 'you') return <>{t('card.you')}</>
  return (
    <>
      {step.mover ?? t('path.organisation')}
      {step.moverPerson !== null && `, ${step.moverPerson}`}
    </>
  )
}

function Contact({ contact }: { contact: NonNullable<ShownStep['contact']> }) {
  return (
    <>
      {contact.name}
      <br />
      <PhoneLink phone={contact.phone} />
      <br />
      {contact.address}
    </>
  )
}

/** Who, until when, on what ground, what if not, and whom to ask: the same five lines for every step. */
function Facts({ step, due }: { step: ShownStep; due: Due | undefined }) {
  const t = useT(messages)
  return (
    <dl class="step-facts">
      <Fact label={t('card.who')}>
        <Who step={step} />
      </Fact>
      <Fact label={t('card.until')}>{due === undefined ? t('card.no-term') : <DueTag {...due} />}</Fact>
      <Fact label={t('card.ground')}>
        <Cite of={citationOf(step)} />
      </Fact>
      {step.ifMissed !== null && <Fact label={t('card.missed')}>{step.ifMissed}</Fact>}
      {step.contact !== null && (
        <Fact label={t('card.contact')}>
          <Contact contact={step.contact} />
        </Fact>
      )}
    </dl>
  )
}

function titleOf({ move, state }: ShownStep) {
  if (move === 'you') return 'card.yours' as const
  return state === 'ahead' ? ('card.next' as const) : ('card.theirs' as const)
}

/** Whose move it is, above all else: the step that is needed from the reader, or who must act and until when. */
export function MoveCard({
  step,
  today,
  personHref,
  ownPersonId,
  delay,
  level: Heading = 'h2',
}: {
  step: ShownStep
  today: string
  personHref?: string | undefined
  /** The person, when the reader may complain: the person or a representative. */
  ownPersonId?: string | undefined
  delay?: ShownNotice | undefined
  level?: 'h2' | 'h3' | undefined
}) {
  const t = useT(messages)
  const due = dueOf(step, today)
  const isYours = step.move === 'you'
  const href = step.href ?? personHref
  const isLate = !isYours && due !== undefined && due.daysLeft < 0
  return (
    <div class={isYours ? 'now flow' : 'now wait flow'}>
      <Heading>{t(titleOf(step))}</Heading>
      <p>
        <b>{step.title}.</b> {step.text}
      </p>
      {isYours && href !== undefined && (
        <p>
          <ButtonLink href={href}>{step.action ?? step.title}</ButtonLink>
        </p>
      )}
      {/* What one may begin and nobody is asked to: after a stay, a new application. */}
      {step.state === 'ahead' && ownPersonId !== undefined && step.href !== null && step.action !== null && (
        <p>
          <ButtonLink href={step.href} quiet>
            {step.action}
          </ButtonLink>
        </p>
      )}
      {delay !== undefined && (
        <p>
          <DelayLine notice={delay} />
        </p>
      )}
      <Facts step={step} due={due} />
      {ownPersonId !== undefined && (
        <p>
          <ComplainLink personId={ownPersonId} stage={step.stage} about={step.title} isLate={isLate} />
        </p>
      )}
    </div>
  )
}
