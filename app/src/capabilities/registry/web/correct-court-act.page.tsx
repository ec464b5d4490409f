import type { z } from 'zod'
import { action, page, RefusedError } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { correctCourtAct } from '../use-cases/correct-court-act.ts'
import { showChild } from '../use-cases/show-child.ts'
import { CourtActRows } from './court-act-rows.tsx'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showChild.output>

interface CorrectProps {
  readonly form: FormState
  readonly person: Shown
  readonly courtAct: Shown['courtActs'][number]
}

function Correct({ form, person, courtAct }: CorrectProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('court.correct')}
        caption={person.fullName}
        lead={t('court.correct-lead')}
        back={paths.person(person.id)}
      />
      <CourtActRows courtAct={courtAct} />
      <Form state={form} words={messages}>
        <TextArea name="reason" label={t('court.correct-reason')} hint={t('field.differentReason-hint')} />
        <Submit tone="danger">{t('court.correct')}</Submit>
      </Form>
    </>
  )
}

/** The form that takes back a court act entered by mistake. */
export const correctCourtActPage = page({
  path: paths.correctCourtAct(':personId', ':courtActId'),
  roles: rolesOf('registry.correct-court-act'),
  render: async ({ ask, form, lang, params }) => {
    const person = await ask(showChild, { childId: params['personId'] ?? '' })
    const courtAct = person.courtActs.find((one) => one.id === params['courtActId'])
    if (courtAct === undefined)
      throw new RefusedError(
        refusal('platform.not-found', { status: 'not-found', facts: { what: 'court-act' } }),
      )
    const body = <Correct form={form} person={person} courtAct={courtAct} />
    return { title: messages.for(lang)('court.correct'), body }
  },
})

export const correctCourtActAction = action({
  path: paths.correctCourtAct(':personId', ':courtActId'),
  command: correctCourtAct,
  input: (form, { params }) => ({ ...form, courtActId: params['courtActId'] }),
  page: correctCourtActPage,
  done: ({ personId }) => paths.person(personId),
})
