import { findPerson, fullName } from '#capabilities/registry/index.ts'
import type { Role } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, SelectField, YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { MEASURE_STATUSES, STOP_REASONS } from '../domain/measure.ts'
import { listMeasuresById, type StoredMeasure } from '../read/measures.ts'
import { recordProgress } from '../use-cases/record-progress.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { nothingHere } from './shown.ts'

type At = { readonly programmeId: string; readonly personId: string }

/** Where each role came from. */
function backOf(role: Role, { programmeId, personId }: At): string {
  if (role === 'representative') return paths.family(personId)
  return role === 'irp-coordinator' ? paths.read(programmeId) : paths.inbox()
}

type Props = {
  readonly measure: StoredMeasure
  readonly name: string
  readonly form: FormState
  readonly back: string
}

function StopReason() {
  const t = useT(messages)
  return (
    <SelectField
      name="stopReason"
      label={t('progress.stop')}
      options={STOP_REASONS.map((one) => ({ value: one, label: t(`stop.${one}`) }))}
    />
  )
}

function Progress({ measure, name, form, back }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('progress.title')}
        caption={`${name} · ${measure.title}`}
        lead={t('progress.lead')}
        back={back}
      />
      <Form state={form} words={messages}>
        <TextArea name="note" label={t('progress.note')} />
        <RadioField
          name="status"
          label={t('progress.status')}
          options={MEASURE_STATUSES.map((one) => ({
            value: one,
            label: t(`status.${one}`),
            reveal: one === 'stopped' ? <StopReason /> : undefined,
          }))}
        />
        <YesNoField
          name="familyTookPart"
          label={t('progress.family')}
          hint={t('progress.family-hint')}
          isOptional
        />
        <p class="soft">
          <Cite of={ACTS.participationReading} />
        </p>
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** How one measure is going, for its organisation, the coordinator and the family. */
export const progressPage = page({
  path: paths.progress(':measureId'),
  roles: rolesOf('programme.record-progress'),
  render: async ({ read, actor, form, lang, params }) => {
    const found = await read(async (act) => {
      const [measure] = await listMeasuresById(act, [params['measureId'] ?? ''])
      const person = measure && (await findPerson(act.db, measure.personId))
      return measure && person && { measure, name: fullName(person) }
    })
    if (found === undefined) throw nothingHere('measure')
    const state = prefilled(form, { status: found.measure.status })
    const back = backOf(actor.role, found.measure)
    return {
      title: messages.for(lang)('progress.title'),
      body: <Progress {...found} form={state} back={back} />,
    }
  },
})

export const progressAction = action({
  path: paths.progress(':measureId'),
  command: recordProgress,
  page: progressPage,
  done: (output, { actor }) => backOf(actor.role, output),
})
