import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { CLOSE_REASONS, REVIEW_OCCASIONS } from '../domain/review.ts'
import { reviewProgramme } from '../use-cases/review.ts'
import { showProgramme } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme, nothingHere, type ShownProgramme, type WithProgramme } from './shown.ts'

type Outcome = 'start' | 'keep' | 'close'
type Props = { readonly shown: WithProgramme; readonly form: FormState; readonly isHead: boolean }

/** What may be decided in this state: only the head keeps; to close takes two people, the head one of them. */
function outcomesOf({ state }: ShownProgramme, isHead: boolean): readonly Outcome[] {
  const all: readonly Outcome[] = isHead ? ['start', 'keep', 'close'] : ['start', 'close']
  return all.filter((one) => {
    if (one === 'start') return state === 'approved'
    return one === 'close' || state === 'under-review'
  })
}

/** What must be said with an outcome: why it is looked at again, or why it ends. */
function Why({ outcome }: { outcome: Outcome }) {
  const t = useT(messages)
  if (outcome === 'start')
    return (
      <RadioField
        name="occasion"
        label={t('review.occasion')}
        isOptional
        options={REVIEW_OCCASIONS.map((one) => ({ value: one, label: t(`review.occasion.${one}`) }))}
      />
    )
  if (outcome === 'keep') return null
  return (
    <SelectField
      name="closeReason"
      label={t('review.close-reason')}
      hint={`${t('review.two-people')} ${t('review.close-reason-hint')}`}
      options={CLOSE_REASONS.map((one) => ({ value: one, label: t(`close.${one}`) }))}
    />
  )
}

function Review({ shown: { person, programme }, form, isHead }: Props) {
  const t = useT(messages)
  const outcomes = outcomesOf(programme, isHead)
  const [only] = outcomes
  return (
    <>
      <Step
        title={t('review.title')}
        caption={person.fullName}
        back={paths.programme(programme.id)}
        lead={
          <>
            {t('review.lead')} <Cite of={ACTS.whoMakesIt} />
          </>
        }
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(programme.version)} />
        {only !== undefined && outcomes.length === 1 ? (
          <>
            <HiddenField name="outcome" value={only} />
            <Why outcome={only} />
          </>
        ) : (
          <RadioField
            name="outcome"
            label={t('review.outcome')}
            options={outcomes.map((one) => ({
              value: one,
              label: t(`review.outcome.${one}`),
              reveal: one === 'keep' ? undefined : <Why outcome={one} />,
            }))}
          />
        )}
        <TextArea name="note" label={t('review.note')} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** The review by the team: open it, keep the text, or close the programme. */
export const reviewPage = page({
  path: paths.review(':programmeId'),
  roles: ['irp-coordinator', 'pmpc-head'],
  render: async (context) => {
    const shown = await askProgramme(context)
    const isHead = context.actor.role === 'pmpc-head'
    return {
      title: messages.for(context.lang)('review.title'),
      body: <Review shown={shown} form={context.form} isHead={isHead} />,
    }
  },
})

export const reviewAction = action({
  path: paths.review(':programmeId'),
  command: reviewProgramme,
  page: reviewPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})

function AskReview({ shown: { person, programme }, form }: Omit<Props, 'isHead'>) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('review.ask')}
        caption={person.fullName}
        lead={t('review.ask-lead')}
        back={paths.family(person.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="programmeId" value={programme.id} />
        <HiddenField name="outcome" value="start" />
        <HiddenField name="occasion" value="family-asked" />
        <TextArea name="note" label={t('review.note')} />
        <Submit>{t('review.ask')}</Submit>
      </Form>
    </>
  )
}

/** The family asks for a review. */
export const askReviewPage = page({
  path: paths.askReview(':personId'),
  roles: rolesOf('programme.directions').filter((role) => role === 'representative'),
  render: async ({ ask, form, lang, params }) => {
    const shown = await ask(showProgramme, { personId: params['personId'] ?? '' })
    const { programme } = shown
    if (programme === null) throw nothingHere('programme')
    return {
      title: messages.for(lang)('review.ask'),
      body: <AskReview shown={{ ...shown, programme }} form={form} />,
    }
  },
})

export const askReviewAction = action({
  path: paths.askReview(':personId'),
  command: reviewProgramme,
  input: (form) => form,
  page: askReviewPage,
  done: (_output, { params }) => paths.family(params['personId'] ?? ''),
})
