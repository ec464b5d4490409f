import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { ACTS } from '../domain/acts.ts'
import { ANSWERS, moveDirection } from '../domain/direction.ts'
import { answerDirection } from '../use-cases/answer-direction.ts'
import { listOfDirections } from '../use-cases/lists.ts'
import { RECEIVERS } from './inbox.page.tsx'
import { messages } from './messages.ts'
import { DirectionTag, MeasureTag, usePeriod } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { dayOf, nothingHere } from './shown.ts'

type Line = z.output<typeof listOfDirections.output>['directions'][number]
type Props = { readonly direction: Line; readonly form: FormState }

/** Where the organisation that has accepted says what is done, how often, and with whom. */
const orderHref = (personId: string) => `/services/children/${personId}/order`

function Facts({ direction }: Pick<Props, 'direction'>) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('programmes.state'), value: <DirectionTag state={direction.state} /> },
    { label: t('programmes.number'), value: direction.number },
    { label: t('programmes.born'), value: formatDate(lang, dayOf(direction.birthDate)) },
    { label: t('send.services'), value: direction.service },
    ...(direction.purpose === direction.service
      ? []
      : [{ label: t('field.purpose'), value: direction.purpose }]),
    { label: t('direction.sent-on'), value: formatDate(lang, dayOf(direction.sentOn)) },
    { label: t('direction.sent-by'), value: direction.sentBy },
    ...(direction.startedOn === null
      ? []
      : [{ label: t('direction.started-on'), value: formatDate(lang, dayOf(direction.startedOn)) }]),
    ...(direction.daysFromNoticed === null
      ? []
      : [{ label: t('direction.days-from-noticed'), value: formatNumber(lang, direction.daysFromNoticed) }]),
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <p>
        {t('direction.free')} <Cite of={ACTS.freeCorrection} />
      </p>
      <Link href={`/people/${direction.personId}`}>{t('direction.child')}</Link>
    </>
  )
}

function Measures({ direction }: Pick<Props, 'direction'>) {
  const t = useT(messages)
  const period = usePeriod()
  if (direction.measures.length === 0) return null
  const mayRecord = direction.state === 'started' || direction.state === 'accepted'
  const items = direction.measures.map((one) => ({
    title: one.title,
    note: (
      <>
        {`${one.volume} · ${period(one)}`}
        {mayRecord && (
          <div>
            <Link href={paths.progress(one.id)}>{t('progress.record')}</Link>
          </div>
        )}
      </>
    ),
    end: <MeasureTag status={one.status} />,
  }))
  return (
    <Section title={t('part.measures')} id="measures">
      <CardList items={items} />
    </Section>
  )
}

function DirectionBody({ direction, form }: Props) {
  const t = useT(messages)
  const isTaken = direction.state === 'accepted' || direction.state === 'started'
  const answers = ANSWERS.filter((one) => moveDirection(direction.state, one).ok)
  return (
    <>
      <Step title={t('direction.title')} caption={direction.childName} back={paths.inbox()} />
      <Facts direction={direction} />
      {isTaken && <ButtonLink href={orderHref(direction.personId)}>{t('direction.order')}</ButtonLink>}
      <Measures direction={direction} />
      {answers.length === 0 ? (
        <p class="soft">{t('direction.done')}</p>
      ) : (
        <Form state={form} words={messages}>
          <HiddenField name="version" value={String(direction.version)} />
          <RadioField
            name="answer"
            label={t('direction.answer')}
            options={answers.map((one) => ({
              value: one,
              label: t(`direction.answer.${one}`),
              reveal:
                one === 'refuse' ? (
                  <TextArea name="reason" label={t('direction.reason')} rows={3} />
                ) : undefined,
            }))}
          />
          <Submit>{t('direction.send-answer')}</Submit>
        </Form>
      )}
    </>
  )
}

/** One direction to the actor's organisation, with the form of its answer. */
export const directionPage = page({
  path: paths.direction(':directionId'),
  roles: RECEIVERS,
  render: async ({ ask, form, lang, params }) => {
    const { directions } = await ask(listOfDirections, { directionId: params['directionId'] ?? '' })
    const [direction] = directions
    if (direction === undefined) throw nothingHere('direction')
    return {
      title: messages.for(lang)('direction.title'),
      body: <DirectionBody direction={direction} form={form} />,
    }
  },
})

export const directionAction = action({
  path: paths.direction(':directionId'),
  command: answerDirection,
  page: directionPage,
  done: ({ directionId, state }) =>
    state === 'accepted' || state === 'started' ? paths.direction(directionId) : paths.inbox(),
})
