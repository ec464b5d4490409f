import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { EARLY_COMPONENTS, EARLY_STATES, type EarlyComponent } from '../domain/early-support.ts'
import { draftProgramme } from '../use-cases/draft.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme, nothingHere, type WithProgramme } from './shown.ts'

type Props = {
  readonly shown: WithProgramme
  readonly form: FormState
  readonly component: EarlyComponent
}

function Component({ shown: { person, programme }, form, component }: Props) {
  const t = useT(messages)
  const at = (name: string) => `earlySupport.${component}.${name}`
  return (
    <>
      <Step
        title={t(`early.${component}`)}
        caption={`${person.fullName} · ${t('early.title')}`}
        lead={
          <>
            {t(`early.${component}-hint`)} <Cite of={ACTS.earlySupport} />
          </>
        }
        back={paths.programme(programme.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="personId" value={person.id} />
        <HiddenField name="version" value={String(programme.version)} />
        <RadioField
          name={at('state')}
          label={t('early.state')}
          options={EARLY_STATES.map((one) => ({ value: one, label: t(`early.state.${one}`) }))}
        />
        <DateField name={at('on')} label={t('early.on')} hint={t('early.on-hint')} isOptional />
        <TextArea name={at('note')} label={t('early.note')} hint={t('early.note-hint')} rows={3} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** One of the four components of early support. */
export const earlySupportPage = page({
  path: paths.earlySupport(':programmeId', ':component'),
  roles: rolesOf('programme.draft'),
  render: async (context) => {
    const component = EARLY_COMPONENTS.find((one) => one === context.params['component'])
    if (component === undefined) throw nothingHere('page')
    const shown = await askProgramme(context)
    const known = shown.programme.earlySupport?.find((one) => one.component === component)
    const form = prefilled(context.form, {
      [`earlySupport.${component}.state`]: known?.state ?? null,
      [`earlySupport.${component}.on`]: known?.on ?? null,
      [`earlySupport.${component}.note`]: known?.note ?? null,
    })
    return {
      title: messages.for(context.lang)(`early.${component}`),
      body: <Component shown={shown} form={form} component={component} />,
    }
  },
})

export const earlySupportAction = action({
  path: paths.earlySupport(':programmeId', ':component'),
  command: draftProgramme,
  input: (form) => form,
  page: earlySupportPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
