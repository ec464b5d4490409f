import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { outcomesOf, REMARK_KINDS } from '../domain/remark.ts'
import { answerRemark, sayRemark } from '../use-cases/remarks.ts'
import { showProgramme } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme, nothingHere, type ShownRemark, type WithProgramme } from './shown.ts'

type Props = { readonly shown: WithProgramme; readonly form: FormState }

function Say({ shown: { person, programme }, form }: Props) {
  const t = useT(messages)
  const measures = programme.measures.map(({ id, title }) => ({ value: id, label: title }))
  return (
    <>
      <Step
        title={t('remark.say')}
        caption={person.fullName}
        back={paths.family(person.id)}
        lead={
          <>
            {t('remark.lead')} <Cite of={ACTS.cooperation} />
          </>
        }
      />
      <Form state={form} words={messages}>
        <HiddenField name="programmeId" value={programme.id} />
        <SelectField
          name="measureId"
          label={t('remark.about')}
          empty={t('remark.whole')}
          options={measures}
          width="full"
          isOptional
        />
        <RadioField
          name="kind"
          label={t('remark.kind')}
          options={REMARK_KINDS.map((one) => ({ value: one, label: t(`remark.kind.${one}`) }))}
        />
        <TextArea name="words" label={t('remark.words')} rows={4} />
        <Submit>{t('remark.send')}</Submit>
      </Form>
    </>
  )
}

/** The family says something about the programme or one of its measures. */
export const sayRemarkPage = page({
  path: paths.sayRemark(':personId'),
  roles: rolesOf('programme.say-remark'),
  render: async ({ ask, form, lang, params, query }) => {
    const shown = await ask(showProgramme, { personId: params['personId'] ?? '' })
    const { programme } = shown
    if (programme === null) throw nothingHere('programme')
    const known = prefilled(form, { measureId: query['measure'] ?? null })
    return {
      title: messages.for(lang)('remark.say'),
      body: <Say shown={{ ...shown, programme }} form={known} />,
    }
  },
})

export const sayRemarkAction = action({
  path: paths.sayRemark(':personId'),
  command: sayRemark,
  input: ({ measureId, ...form }) => (measureId === '' ? form : { ...form, measureId }),
  page: sayRemarkPage,
  done: (_output, { params }) => `${paths.family(params['personId'] ?? '')}#remarks`,
})

function Answer({ shown: { person, programme }, form, remark }: Props & { remark: ShownRemark }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('remark.answer-action')}
        caption={`${person.fullName} · ${remark.saidBy}`}
        back={paths.programme(programme.id)}
        lead={`«${remark.words}»`}
      />
      <Form state={form} words={messages}>
        <RadioField
          name="outcome"
          label={t('remark.outcome')}
          options={outcomesOf(remark.kind).map((one) => ({ value: one, label: t(`remark.outcome.${one}`) }))}
        />
        <TextArea name="answer" label={t('remark.answer')} hint={t('remark.answer-hint')} rows={4} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** The coordinator answers what the family said. */
export const answerRemarkPage = page({
  path: paths.answerRemark(':programmeId', ':remarkId'),
  roles: rolesOf('programme.answer-remark'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const remark = shown.programme.remarks.find((one) => one.id === context.params['remarkId'])
    if (remark === undefined) throw nothingHere('remark')
    return {
      title: messages.for(context.lang)('remark.answer-action'),
      body: <Answer shown={shown} form={context.form} remark={remark} />,
    }
  },
})

export const answerRemarkAction = action({
  path: paths.answerRemark(':programmeId', ':remarkId'),
  command: answerRemark,
  input: (form, { params }) => ({ ...form, remarkId: params['remarkId'] ?? '' }),
  page: answerRemarkPage,
  done: ({ programmeId }) => `${paths.programme(programmeId)}#remarks`,
})
