import type { Lang, LocalDate } from '@tirek/kernel'
import { wordsOfOwnQuestion } from '#capabilities/questions/index.ts'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { BEGUN, withoutBegun } from '#platform/ui/form/begun.ts'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ABOUT, APPEAL_TERM, HAPPENED, HAPPENED_KEYS } from '../domain/complaint.ts'
import type { fileComplaintOf } from '../use-cases/file-complaint.ts'
import type { PreparedComplaint, prepareComplaintOf } from '../use-cases/prepare-complaint.ts'
import { decidedWhat } from './complaint-parts.tsx'
import { paths } from './complaints.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { isStage } from './stage.ts'

function Facts({ prepared }: { prepared: PreparedComplaint }) {
  const t = useT(messages)
  const { lang } = useView()
  const { stage, step } = prepared
  if (stage === null) return null
  const day = (date: string) => formatDate(lang, date as LocalDate)
  const rows = [
    { label: t('new.step'), value: t(`stage.${stage}`) },
    ...(step?.on == null ? [] : [{ label: t('new.on'), value: day(step.on) }]),
    ...(step?.due == null ? [] : [{ label: t('new.due'), value: day(step.due) }]),
    ...(step === null ? [] : [{ label: t('new.article'), value: step.article }]),
  ]
  return (
    <Card title={t('new.facts')}>
      <SummaryList rows={rows} />
    </Card>
  )
}

/** The sentence of the Law that the family can lean on. */
function Happening({ happened }: { happened: unknown }) {
  const t = useT(messages)
  const known = HAPPENED_KEYS.find((one) => one === happened)
  if (known === undefined) return null
  return (
    <Notice title={t(`happened.${known}`)}>
      {t(`happened.${known}.law`)} <Cite of={HAPPENED[known]} />
    </Notice>
  )
}

/** The decision that is complained of, where the complaint goes, and until when. */
function Decision({ decision }: { decision: NonNullable<PreparedComplaint['decision']> }) {
  const t = useT(messages)
  const { lang } = useView()
  const { number, on, isDischarge, appealUntil, isLate } = decision
  const day = (date: string) => formatDate(lang, date as LocalDate)
  return (
    <Card title={t(isDischarge ? 'new.order' : 'new.decision')}>
      <SummaryList
        rows={[
          { label: t(isDischarge ? 'new.order-number' : 'new.decision-number'), value: number },
          { label: t(isDischarge ? 'new.order-on' : 'new.decision-on'), value: day(on) },
          {
            label: t('new.decision-what'),
            value: t(decidedWhat(decision)),
          },
          {
            label: t('new.decision-until'),
            value: (
              <>
                {appealUntil === null ? t('new.decision-until-unknown') : day(appealUntil)}{' '}
                <Cite of={APPEAL_TERM} />
              </>
            ),
          },
        ]}
      />
      {isLate && <p>{t('new.decision-late')}</p>}
    </Card>
  )
}

function TermField({ terms }: { terms: PreparedComplaint['terms'] }) {
  const t = useT(messages)
  const { lang } = useView()
  if (terms.length === 0) return null
  const options = terms.map(({ deadlineId, label, due, isMissed }) => ({
    value: deadlineId,
    label: [
      label ?? t('new.term-plain'),
      `${formatDate(lang, due as LocalDate)}: ${t(isMissed ? 'new.missed' : 'new.runs')}`,
    ].join(' · '),
  }))
  return <SelectField name="deadlineId" label={t('new.term')} empty={t('new.term-none')} options={options} />
}

const IS_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What the facts suggest, until the family chooses otherwise. */
function filled(form: FormState, prepared: PreparedComplaint): FormState {
  const suggested = {
    about: 'body',
    deadlineId: prepared.suggestedTerm ?? '',
    organisationId: prepared.suggestedOrganisation ?? '',
  }
  return { ...form, values: { ...suggested, ...form.values } }
}

function NewComplaint({ form, prepared }: { form: FormState; prepared: PreparedComplaint }) {
  const t = useT(messages)
  const { person, stage, organisations, terms, decision } = prepared
  return (
    <>
      <Step
        title={t('new.title')}
        caption={person.fullName}
        lead={t('new.lead')}
        back={paths.ofPerson(person.id)}
      />
      <Happening happened={form.values['happened']} />
      <Facts prepared={prepared} />
      {decision !== null && <Decision decision={decision} />}
      <Form state={filled(form, prepared)} words={messages}>
        {stage !== null && <HiddenField name="stage" value={stage} />}
        <HiddenField name="happened" />
        {decision !== null && <HiddenField name={BEGUN} />}
        {decision !== null && <HiddenField name="decisionId" value={decision.id} />}
        <TermField terms={terms} />
        <SelectField
          name="organisationId"
          label={t('new.organisation')}
          hint={t('new.organisation-hint')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RadioField
          name="about"
          label={t('new.about')}
          options={ABOUT.map((value) => ({
            value,
            label: t(`about.${value}`),
            hint: t(`about.${value}-hint`),
          }))}
        />
        <TextArea name="words" label={t('new.words')} hint={t('new.words-hint')} rows={6} />
        <TextArea name="wish" label={t('new.wish')} rows={3} />
        <Submit>{t('new.send')}</Submit>
      </Form>
    </>
  )
}

/** A complaint that grew out of a question, or out of what the Law forbids, has its words already. */
async function withQuestion({ form, query, read, lang }: PageContext): Promise<FormState> {
  const happened = HAPPENED_KEYS.find((one) => one === query['happened'])
  if (happened !== undefined) {
    const words = messages.for(lang)(`happened.${happened}.words`)
    return { ...form, values: { happened, words, ...form.values } }
  }
  const questionId = query['question'] ?? ''
  if (!IS_ID.test(questionId)) return form
  const own = await read((act) => wordsOfOwnQuestion(act, questionId))
  return own === undefined ? form : { ...form, values: { words: own.words, ...form.values } }
}

/** A complaint of a decision begins with its number and day; the reasons are the family's own. */
function withDecision(form: FormState, { decision }: PreparedComplaint, lang: Lang): FormState {
  if (decision === null) return form
  const { number, isDischarge } = decision
  const on = formatDate(lang, decision.on as LocalDate)
  const words = messages.for(lang)(isDischarge ? 'new.order-words' : 'new.decision-words', { number, on })
  return { ...form, values: { [BEGUN]: words, words: `${words} `, ...form.values } }
}

function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && IS_ID.test(value) ? value : undefined
}

/** The form of a complaint, filled with the facts of the step that the family came from. */
export function newComplaintPage(prepare: ReturnType<typeof prepareComplaintOf>) {
  return page({
    path: paths.new(':personId'),
    roles: rolesOf('complaints.file'),
    render: async (context) => {
      const { ask, form, lang, params, query } = context
      const asked = form.values['stage'] ?? query['stage']
      const stage = isStage(asked) ? asked : undefined
      const decisionId = idIn(form.values['decisionId'] ?? query['decision'])
      const prepared = await ask(prepare, { personId: params['personId'] ?? '', stage, decisionId })
      const known = withDecision(await withQuestion(context), prepared, lang)
      return {
        title: messages.for(lang)('new.title'),
        body: <NewComplaint form={known} prepared={prepared} />,
      }
    },
  })
}

/** Sends the complaint; an empty choice is no choice. */
export function newComplaintAction(
  file: ReturnType<typeof fileComplaintOf>,
  shown: ReturnType<typeof newComplaintPage>,
) {
  return action({
    path: paths.new(':personId'),
    command: file,
    input: (form, { params }) => ({
      ...Object.fromEntries(Object.entries(withoutBegun(form)).filter(([, value]) => value !== '')),
      personId: params['personId'],
    }),
    page: shown,
    done: ({ complaintId }) => `${paths.complaint(complaintId)}?received=1`,
  })
}
