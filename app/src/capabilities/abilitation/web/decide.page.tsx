import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { END_REASONS, RECEIVED_PARTS } from '../domain/plan.ts'
import { endProgramme, receivePart, signMedical } from '../use-cases/medical-part.ts'
import { paths } from './abilitation.paths.ts'
import { messages } from './messages.ts'
import { MedicalPart } from './parts.tsx'
import { askPlan, rolesOf, type WithPlan } from './shown.ts'

type Props = { readonly shown: WithPlan; readonly form: FormState }

function Sign({ shown: { person, plan }, form }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('sign.action')}
        caption={person.fullName}
        back={paths.plan(plan.id)}
        lead={
          <>
            {t('sign.lead')} <Cite of={ACTS.medicalPart} />
          </>
        }
      />
      <MedicalPart plan={plan} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(plan.version)} />
        <Submit>{t('sign.action')}</Submit>
      </Form>
    </>
  )
}

/** The organisation reads its part once more and signs it. */
export const signPage = page({
  path: paths.sign(':planId'),
  roles: rolesOf('abilitation.sign-medical'),
  render: async (context) => ({
    title: messages.for(context.lang)('sign.action'),
    body: <Sign shown={await askPlan(context)} form={context.form} />,
  }),
})

export const signAction = action({
  path: paths.sign(':planId'),
  command: signMedical,
  page: signPage,
  done: ({ planId }) => paths.plan(planId),
})

function Receive({ shown: { person, plan }, form }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('receive.action')}
        caption={person.fullName}
        back={paths.plan(plan.id)}
        lead={
          <>
            {t('receive.lead')} <Cite of={ACTS.otherParts} />
          </>
        }
      />
      <Form state={form} words={messages}>
        <RadioField
          name="part"
          label={t('field.part')}
          options={RECEIVED_PARTS.map((one) => ({ value: one, label: t(`part.${one}`) }))}
        />
        <TextField name="unit" label={t('field.unit')} width="full" />
        <TextField name="document" label={t('field.document')} />
        <DateField name="documentDate" label={t('field.documentDate')} />
        <TextArea name="words" label={t('field.part-words')} rows={5} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** A part as the unit of the expertise wrote it. */
export const receivePage = page({
  path: paths.part(':planId'),
  roles: rolesOf('abilitation.receive-part'),
  render: async (context) => ({
    title: messages.for(context.lang)('receive.action'),
    body: <Receive shown={await askPlan(context)} form={context.form} />,
  }),
})

export const receiveAction = action({
  path: paths.part(':planId'),
  command: receivePart,
  page: receivePage,
  done: ({ planId }) => paths.plan(planId),
})

function End({ shown: { person, plan }, form }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('end.action')}
        caption={person.fullName}
        lead={t('end.lead')}
        back={paths.plan(plan.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(plan.version)} />
        <RadioField
          name="reason"
          label={t('field.reason')}
          options={END_REASONS.map((one) => ({ value: one, label: t(`end.${one}`) }))}
        />
        <Submit tone="danger">{t('end.action')}</Submit>
      </Form>
    </>
  )
}

/** The organisation ends the programme with its reason. */
export const endPage = page({
  path: paths.end(':planId'),
  roles: rolesOf('abilitation.end'),
  render: async (context) => ({
    title: messages.for(context.lang)('end.action'),
    body: <End shown={await askPlan(context)} form={context.form} />,
  }),
})

export const endAction = action({
  path: paths.end(':planId'),
  command: endProgramme,
  page: endPage,
  done: () => paths.list(),
})
