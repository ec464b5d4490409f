import { type LocalizedText, localize } from '@tirek/kernel'
import { findInForce } from '#capabilities/instruments/index.ts'
import { action, type FormInput, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { isOfHearing } from '../domain/hearing.ts'
import { type Instrument, instrumentKey, planState } from '../domain/instrument.ts'
import { NOT_COMPLETED_REASONS, RESULTS } from '../domain/result.ts'
import { listInstruments } from '../read/instruments.ts'
import { ageStartsOf } from '../use-cases/age-starts.ts'
import { recordResult } from '../use-cases/record-result.ts'
import { showChildScreening } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import { type ChildScreening, dayOf } from './words.ts'

interface ResultFormProps {
  /** Instruments that have a questionnaire to answer today. */
  readonly asked: readonly string[]
  readonly mayHear: boolean
  readonly form: FormState
  readonly child: ChildScreening
  readonly instruments: readonly (Pick<Instrument, 'id' | 'version' | 'isClinicalTool'> & {
    readonly name: LocalizedText
  })[]
}

function ResultFields({ instruments }: Pick<ResultFormProps, 'instruments'>) {
  const t = useT(messages)
  const { lang } = useView()
  const hints = { risk: t('result.risk-hint'), refused: t('result.refused-hint') }
  const reasons = (
    <RadioField
      name="notCompletedReason"
      label={t('field.notCompletedReason')}
      hint={t('field.notCompletedReason-hint')}
      options={NOT_COMPLETED_REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
    />
  )
  return (
    <>
      <RadioField
        name="instrumentId"
        label={t('field.instrumentId')}
        hint={t('field.instrument-hint')}
        options={instruments.map((one) => ({
          value: instrumentKey(one),
          label: `${localize(one.name, lang)} · ${t('version', { version: one.version })}`,
          hint: one.isClinicalTool ? undefined : t('not-clinical'),
        }))}
      />
      <DateField name="examinedOn" label={t('field.examinedOn')} />
      <RadioField
        name="result"
        label={t('field.result')}
        options={RESULTS.map((result) => ({
          value: result,
          label: t(`result.${result}`),
          hint: result === 'risk' || result === 'refused' ? hints[result] : undefined,
          ...(result === 'not-completed' ? { reveal: reasons } : {}),
        }))}
      />
    </>
  )
}

/** The way to the questions, where the instrument has some. */
function QuestionLinks({
  asked,
  child,
  instruments,
}: Pick<ResultFormProps, 'asked' | 'child' | 'instruments'>) {
  const t = useT(messages)
  const { lang } = useView()
  const found = instruments.filter(({ id }) => asked.includes(id))
  if (found.length === 0) return null
  return (
    <Notice title={t('questions.start')}>
      <p>{t('questions.lead')}</p>
      <ul>
        {found.map((one) => (
          <li key={one.id}>
            <Link href={paths.questionsPage(child.childId, one.id, '1')}>{localize(one.name, lang)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function ResultForm({ form, child, instruments, asked, mayHear }: ResultFormProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('result.title')}
        caption={child.fullName}
        lead={t('result.lead')}
        back={paths.child(child.childId)}
      />
      <p>
        <Cite of={ACTS.screening} />
      </p>
      {mayHear && (
        <p>
          {t('field.hearing-form-needed')}:{' '}
          <Link href={paths.hearing(child.childId)}>{t('hearing.record')}</Link>
        </p>
      )}
      <QuestionLinks asked={asked} child={child} instruments={instruments} />
      {instruments.length === 0 ? (
        <EmptyState
          title={t('field.instrument-none')}
          action={<Link href={paths.instruments()}>{t('open-instruments')}</Link>}
        >
          {t('field.instrument-none-hint')}
        </EmptyState>
      ) : (
        <Form state={form} words={messages}>
          <ResultFields instruments={instruments} />
          <Submit>{t('result.save')}</Submit>
        </Form>
      )}
    </>
  )
}

/** The form of one screening: instrument with version, day, result. There is no box for free text. */
export const resultPage = page({
  path: paths.result(':childId'),
  roles: rolesOf('screening.record-result'),
  render: async ({ actor, ask, read, form, lang, params, query }) => {
    const child = await ask(showChildScreening, { childId: params['childId'] ?? '' })
    const all = await read((act) => listInstruments(act.db))
    const today = dayOf(child.today)
    const born = { id: child.childId, birthDate: dayOf(child.birthDate) }
    const ageStartOf = await read((act) => ageStartsOf(act, born))
    const instruments = all.filter(
      (one) => !isOfHearing(one.id) && planState(one, ageStartOf(one.id), today) !== undefined,
    )
    const inForce = await read((act) =>
      Promise.all(instruments.map(({ id }) => findInForce(act.db, id, act.today))),
    )
    const asked = inForce.flatMap((one) => one?.instrumentId ?? [])
    const named = query['instrument']
    const only = instruments.length === 1 ? instruments[0] : undefined
    const chosen = named ?? (only === undefined ? '' : instrumentKey(only))
    const state = prefilled(form, { examinedOn: child.today, instrumentId: chosen })
    return {
      title: messages.for(lang)('result.title'),
      body: (
        <ResultForm
          form={state}
          child={child}
          instruments={instruments}
          asked={asked}
          mayHear={rolesOf('screening.record-hearing').includes(actor.role)}
        />
      ),
    }
  },
})

/** One choice of the page names the instrument and its version. */
function splitInstrument(form: FormInput): FormInput {
  const [instrumentId, instrumentVersion] = String(form['instrumentId'] ?? '').split('@')
  return {
    ...form,
    instrumentId: instrumentId === '' ? undefined : instrumentId,
    ...(instrumentId === '' ? { instrumentVersion: '-' } : { instrumentVersion }),
  }
}

export const resultAction = action({
  path: paths.result(':childId'),
  command: recordResult,
  input: (form, { params }) => ({ ...splitInstrument(form), childId: params['childId'] }),
  page: resultPage,
  done: (_output, { params }) => paths.child(params['childId'] ?? ''),
})
