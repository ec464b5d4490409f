import { isFamily } from '#platform/access/roles.ts'
import { action, page, RefusedError } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup, Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField, TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import type { listFieldsOf, ShownFields } from '../use-cases/list-fields.ts'
import type { requestCorrectionOf } from '../use-cases/request-correction.ts'
import { paths } from './corrections.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Field = ShownFields['fields'][number]

function Wanted({ field }: { field: Field }) {
  const t = useT(messages)
  const label = t('value.wanted')
  const hint = field.hint ?? (field.mayBeEmpty ? t('ask.may-be-empty') : undefined)
  switch (field.input) {
    case 'date':
      return <DateField name="wanted" label={label} />
    case 'choice':
      return <RadioField name="wanted" label={label} options={field.options} isInline />
    case 'iin':
      return <IinField name="wanted" label={label} hint={hint} />
    case 'phone':
      return <TextField name="wanted" label={label} hint={hint} type="tel" inputMode="tel" width="m" />
    default:
      return <TextField name="wanted" label={label} hint={hint} />
  }
}

interface AskProps {
  readonly form: FormState
  readonly person: ShownFields['person']
  readonly field: Field
  /** The family's own word is enough. */
  readonly isAtOnce: boolean
}

function Ask({ form, person, field, isAtOnce }: AskProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('ask.title')}
        caption={person.fullName}
        lead={t(isAtOnce ? 'ask.at-once' : `ask.decided-by.${field.decider}`)}
        back={paths.person(person.id)}
      />
      <SummaryList
        rows={[
          { label: t('fields.field'), value: field.label },
          { label: t('value.present'), value: field.shown ?? t('value.none') },
          { label: t('fields.basis'), value: field.basis },
        ]}
      />
      <Form state={form} words={messages}>
        <HiddenField name="shown" value={field.value ?? ''} />
        <Wanted field={field} />
        <TextArea name="reason" label={t('ask.reason')} hint={t('ask.reason-hint')} rows={3} />
        <FieldGroup legend={t(field.needsProof ? 'ask.proof-needed' : 'ask.proof-optional')}>
          <TextField name="proof" label={t('ask.proof')} isOptional={!field.needsProof} />
          <DateField name="proofDate" label={t('ask.proof-date')} />
        </FieldGroup>
        <Submit>{t(isAtOnce ? 'ask.save' : 'ask.send')}</Submit>
      </Form>
    </>
  )
}

/** The form that asks for a correction of one value, beside the value as it stands. */
export function askPage(listFields: ReturnType<typeof listFieldsOf>) {
  return page({
    path: paths.ask(':personId', ':field'),
    roles: rolesOf('corrections.request'),
    render: async ({ ask, actor, form, lang, params }) => {
      const { person, fields } = await ask(listFields, { personId: params['personId'] ?? '' })
      const field = fields.find((one) => one.key === params['field'])
      if (field === undefined)
        throw new RefusedError(
          refusal('platform.not-found', { status: 'not-found', facts: { what: 'field' } }),
        )
      const isAtOnce = field.decider === 'family' && isFamily(actor)
      return {
        title: messages.for(lang)('ask.title'),
        body: <Ask form={form} person={person} field={field} isAtOnce={isAtOnce} />,
      }
    },
  })
}

/** Sends the form. */
export function askAction(
  requestCorrection: ReturnType<typeof requestCorrectionOf>,
  of: ReturnType<typeof askPage>,
) {
  return action({
    path: paths.ask(':personId', ':field'),
    command: requestCorrection,
    page: of,
    done: ({ requestId }) => paths.request(requestId),
  })
}
