import { type Lang, localize } from '@tirek/kernel'
import { type StandardStepId, standardStep } from '@tirek/law'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { Event } from '../../domain/transitions/transition.ts'
import { paths } from '../placement.paths.ts'
import { mayDo } from '../roles.ts'
import { dayOf, nameOf } from '../words.tsx'
import { messages } from './messages.ts'
import { reviewRows } from './review.page.tsx'
import { type ShownStay, type StayWords, wishLeadOf } from './stay-form.tsx'

/** What a part of the page knows: the stay, who looks, and the form of the buttons that send at once. */
export type StayView = {
  readonly shown: ShownStay
  readonly role: Parameters<typeof mayDo>[0]
  readonly form: FormState
}

/** Whether the reader can do an event to this stay now. */
function can({ shown, role }: StayView, event: Event): boolean {
  return shown.moves.includes(event) && mayDo(role, `placement.${event}`)
}

function StepLink({ view, event, label }: { view: StayView; event: Event; label: string }) {
  return (
    <ButtonLink href={paths.step(view.shown.requestId, event)} quiet>
      {label}
    </ButtonLink>
  )
}

function SendButton({ view, event, label }: { view: StayView; event: Event; label: string }) {
  return (
    <Form
      state={view.form}
      action={paths.step(view.shown.requestId, event)}
      id={`do-${event}`}
      words={messages}
      hasSummary={false}
    >
      <HiddenField name="version" value={String(view.shown.version)} />
      <Submit tone="quiet">{label}</Submit>
    </Form>
  )
}

/** A step whose text is awaited: what it is, why it is closed, what to do meanwhile (DEC-24). */
function Closed({ step }: { step: StandardStepId }) {
  const t = useT(messages)
  const { lang } = useView()
  const known = standardStep(step)
  return (
    <>
      <p>
        <StatusTag tone="waiting">{t('step.closed')}</StatusTag>
      </p>
      <p>{localize(known.what, lang)}</p>
      <SummaryList
        rows={[
          { label: t('step.why'), value: localize(known.why, lang) },
          { label: t('step.meanwhile'), value: localize(known.meanwhile, lang) },
        ]}
      />
      <p>
        {known.cite.map((one) => (
          <>
            <Cite of={one} />{' '}
          </>
        ))}
        <Link href={paths.steps()}>{t('steps.title')}</Link>
      </p>
    </>
  )
}

const isClosed = ({ steps }: ShownStay, step: StandardStepId) =>
  steps.some((one) => one.step === step && one.status === 'awaiting-text')

function leaveNote(leave: ShownStay['leaves'][number], t: StayWords, lang: Lang) {
  const { from, until, place, returnedOn, answer } = leave
  return (
    <>
      {t('leave.line', { from: dayOf(lang, from) ?? '', until: dayOf(lang, until) ?? '' })} · {place}
      {returnedOn !== null && ` · ${t('leave.returned')}: ${dayOf(lang, returnedOn)}`}
      {answer !== null && ` · ${t('leave.answer')}: ${answer}`}
    </>
  )
}

/** Temporary leaves, and what can be done about one. */
export function LeavePart({ view }: { view: StayView }) {
  const t = useT(messages)
  const { lang } = useView()
  const { shown } = view
  const asked = shown.leaves.find(({ state }) => state === 'asked')
  const isWaiting = isClosed(shown, 'leave')
  return (
    <Section title={t('leave.title')} id="leave">
      {isWaiting && <Closed step="leave" />}
      {shown.leaves.length === 0 && !isWaiting && <EmptyState title={t('leave.none')} />}
      <CardList
        items={shown.leaves.map((one) => ({
          title: t(`leave.state.${one.state}`),
          note: leaveNote(one, t, lang),
        }))}
      />
      <Actions>
        {asked === undefined && can(view, 'ask-leave') && (
          <StepLink view={view} event="ask-leave" label={t('do.ask-leave')} />
        )}
        {asked !== undefined && can(view, 'start-leave') && (
          <StepLink view={view} event="start-leave" label={t('do.start-leave')} />
        )}
        {asked !== undefined && can(view, 'decline-leave') && (
          <StepLink view={view} event="decline-leave" label={t('do.decline-leave')} />
        )}
        {can(view, 'end-leave') && <StepLink view={view} event="end-leave" label={t('do.end-leave')} />}
      </Actions>
    </Section>
  )
}

/** The wish to leave: open at any time, since a stay rests on consent (DEC-88). */
export function WishPart({ view }: { view: StayView }) {
  const t = useT(messages)
  const { lang } = useView()
  const { wish, isRepresented } = view.shown
  const isWished = wish?.state === 'wished'
  return (
    <Section title={t('wish.title')} id="wish">
      <p>{t(wishLeadOf(view.shown, view.role))}</p>
      {standardStep('departure').cite.map((one) => (
        <>
          <Cite of={one} />{' '}
        </>
      ))}
      {wish !== null && (
        <SummaryList
          rows={[
            { label: t(`wish.state.${wish.state}`), value: dayOf(lang, wish.leftOn ?? wish.leaveOn) },
            { label: t('field.goesTo'), value: t(`goes.${wish.goesTo as 'family'}`) },
          ]}
        />
      )}
      {wish?.byItself === true && <p class="soft">{t('wish.by-itself')}</p>}
      <Actions>
        {!isWished && can(view, 'wish-to-leave') && (
          <StepLink
            view={view}
            event="wish-to-leave"
            label={t(isRepresented ? 'do.wish-child' : 'do.wish')}
          />
        )}
        {isWished && can(view, 'withdraw-wish') && (
          <SendButton view={view} event="withdraw-wish" label={t('do.withdraw-wish')} />
        )}
        {isWished && can(view, 'depart') && <StepLink view={view} event="depart" label={t('do.depart')} />}
      </Actions>
    </Section>
  )
}

function transferRows(transfer: NonNullable<ShownStay['transfer']>, t: StayWords, lang: Lang) {
  const { referralNumber, moveBy, answer } = transfer
  return [
    { label: t('transfer.to'), value: nameOf(lang, transfer.organisationName) },
    { label: t('field.reason'), value: transfer.reason },
    ...(referralNumber === null ? [] : [{ label: t('transfer.referral'), value: referralNumber }]),
    ...(moveBy === null ? [] : [{ label: t('transfer.move-by'), value: dayOf(lang, moveBy) }]),
    ...(answer === null ? [] : [{ label: t('leave.answer'), value: answer }]),
  ]
}

/** A transfer to another organisation. */
export function TransferPart({ view }: { view: StayView }) {
  const t = useT(messages)
  const { lang } = useView()
  const { transfer } = view.shown
  const isOpen = transfer?.state === 'asked' || transfer?.state === 'approved'
  return (
    <Section title={t('transfer.title')} id="transfer">
      {isClosed(view.shown, 'transfer') && <Closed step="transfer" />}
      {transfer !== null && (
        <>
          <p>
            <StatusTag tone={isOpen ? 'waiting' : 'neutral'}>
              {t(`transfer.state.${transfer.state}`)}
            </StatusTag>
          </p>
          <SummaryList rows={transferRows(transfer, t, lang)} />
          {transfer.newRequestId !== null && (
            <Link href={paths.request(transfer.newRequestId)}>{t('transfer.next')}</Link>
          )}
        </>
      )}
      <Actions>
        {!isOpen && can(view, 'ask-transfer') && (
          <StepLink view={view} event="ask-transfer" label={t('do.ask-transfer')} />
        )}
        {isOpen && can(view, 'withdraw-transfer') && (
          <SendButton view={view} event="withdraw-transfer" label={t('do.withdraw-transfer')} />
        )}
        {transfer?.state === 'asked' && can(view, 'answer-transfer') && (
          <StepLink view={view} event="answer-transfer" label={t('do.answer-transfer')} />
        )}
        {transfer?.state === 'approved' && transfer.isComingHere && (
          <StepLink view={view} event="transfer" label={t('do.transfer')} />
        )}
      </Actions>
    </Section>
  )
}

/** The review of the category at the adult age. */
export function ReviewPart({ view }: { view: StayView }) {
  const t = useT(messages)
  const { lang } = useView()
  const { review } = view.shown
  if (review === null) return null
  const isOver = review.state === 'closed'
  const mayPropose = review.state === 'open' || review.state === 'proposed'
  return (
    <Section title={t('review.title')} id="review">
      <p>{t('review.lead')}</p>
      <p>
        <StatusTag tone={isOver ? 'done' : 'here'}>{t(`review.state.${review.state}`)}</StatusTag>
      </p>
      <SummaryList rows={reviewRows(review, t, lang)} />
      <Actions>
        {mayPropose && can(view, 'propose-category') && (
          <StepLink view={view} event="propose-category" label={t('do.propose')} />
        )}
        {review.choices.length > 0 && !isOver && review.isOfAge && can(view, 'choose-after-review') && (
          <StepLink view={view} event="choose-after-review" label={t('do.choose-after')} />
        )}
      </Actions>
    </Section>
  )
}
