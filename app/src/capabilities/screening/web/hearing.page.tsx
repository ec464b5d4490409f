import { listOrganisations } from '#capabilities/network/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/citations.ts'
import { EAR_RESULTS, STAGES_OF_HEARING } from '../domain/hearing.ts'
import { recordHearing } from '../use-cases/record-hearing.ts'
import { showLedger } from '../use-cases/show-ledger.ts'
import type { Ledger } from './ledger-words.ts'
import { messages } from './messages.ts'
import { Representative } from './note.pages.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'

interface Place {
  readonly value: string
  readonly label: string
}

function EarFields({ places }: { places: readonly Place[] }) {
  const t = useT(messages)
  const options = EAR_RESULTS.map((one) => ({ value: one, label: t(`ear.${one}`) }))
  return (
    <>
      <RadioField name="left" label={t('field.left')} options={options} isInline />
      <RadioField name="right" label={t('field.right')} options={options} isInline />
      <SelectField
        name="sentToId"
        label={t('field.sentToId')}
        hint={t('field.sentToId-hint')}
        options={places}
        isOptional
      />
    </>
  )
}

function HearingFields({ ledger, places }: { ledger: Ledger; places: readonly Place[] }) {
  const t = useT(messages)
  return (
    <>
      <RadioField
        name="stage"
        label={t('field.stage')}
        options={(['1', '2'] as const).map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
      />
      <DateField name="examinedOn" label={t('field.examinedOn')} />
      <Representative ledger={ledger} isFamily={false} />
      <RadioField
        name="consent"
        label={t('field.hearingConsent')}
        options={[
          { value: 'given', label: t('hearing-consent.given'), reveal: <EarFields places={places} /> },
          { value: 'refused', label: t('hearing-consent.refused'), hint: t('result.refused-hint') },
        ]}
      />
      <Submit>{t('result.save')}</Submit>
    </>
  )
}

function HearingForm(props: {
  ledger: Ledger
  places: readonly Place[]
  form: Parameters<typeof Form>[0]['state']
}) {
  const t = useT(messages)
  const { ledger } = props
  return (
    <>
      <Step
        title={t('hearing.title')}
        caption={ledger.fullName}
        lead={t('hearing.lead')}
        back={paths.ledgerOf(ledger.childId)}
      />
      <p>
        <Cite of={ACTS.screening} /> <Cite of={ACTS.twoStages} />
      </p>
      <Form state={props.form} words={messages}>
        <HearingFields ledger={ledger} places={props.places} />
      </Form>
    </>
  )
}

/** One stage of the audiological screening: each ear by itself, nothing said about the child's health. */
export const hearingPage = page({
  path: paths.hearing(':childId'),
  roles: rolesOf('screening.record-hearing'),
  render: async ({ ask, form, lang, params, read }) => {
    const ledger = await ask(showLedger, { childId: params['childId'] ?? '' })
    const places = await read(async (act) => {
      const child = await findPerson(act.db, ledger.childId)
      const kinds = ['consultative-diagnostic'] as const
      const { organisations } = await listOrganisations(act.db, {
        region: child?.region,
        kinds,
        state: 'existing',
      })
      return organisations.map((one) => ({ value: one.id, label: one.name[lang] }))
    })
    const isSecond = ledger.lines.some((one) => one.line === STAGES_OF_HEARING[2].line)
    const state = prefilled(form, { examinedOn: ledger.today, stage: isSecond ? '2' : '1' })
    return {
      title: messages.for(lang)('hearing.title'),
      body: <HearingForm ledger={ledger} places={places} form={state} />,
    }
  },
})

export const hearingAction = action({
  path: paths.hearing(':childId'),
  command: recordHearing,
  page: hearingPage,
  done: (_output, { params }) => paths.ledgerOf(params['childId'] ?? ''),
})
