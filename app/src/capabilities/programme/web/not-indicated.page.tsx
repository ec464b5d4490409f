import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { MEASURE_KINDS, type MeasureKind } from '../domain/measure.ts'
import { draftProgramme } from '../use-cases/draft.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme, nothingHere, type WithProgramme } from './shown.ts'

type Props = { readonly shown: WithProgramme; readonly form: FormState; readonly kind: MeasureKind }

function NotIndicated({ shown: { person, programme }, form, kind }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('measure.not-indicated-title')}
        caption={`${person.fullName} · ${t(`kind.${kind}`)}`}
        back={paths.programme(programme.id)}
      />
      <p>
        <Cite of={ACTS.programme} />
      </p>
      <Form state={form} words={messages}>
        <HiddenField name="personId" value={person.id} />
        <HiddenField name="version" value={String(programme.version)} />
        <TextArea name={`notIndicated.${kind}`} label={t('measure.not-indicated-label')} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** Why a kind of measures is not indicated for this child. */
export const notIndicatedPage = page({
  path: paths.notIndicated(':programmeId', ':kind'),
  roles: rolesOf('programme.draft'),
  render: async (context) => {
    const kind = MEASURE_KINDS.find((one) => one === context.params['kind'])
    if (kind === undefined) throw nothingHere('page')
    const shown = await askProgramme(context)
    const form = prefilled(context.form, { [`notIndicated.${kind}`]: shown.programme.notIndicated[kind] })
    return {
      title: messages.for(context.lang)('measure.not-indicated-title'),
      body: <NotIndicated shown={shown} form={form} kind={kind} />,
    }
  },
})

export const notIndicatedAction = action({
  path: paths.notIndicated(':programmeId', ':kind'),
  command: draftProgramme,
  // An emptied reason must come as an empty one: it is no reason.
  input: (form, { params }) => ({ notIndicated: { [params['kind'] ?? '']: '' }, ...form }),
  page: notIndicatedPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
