import type { Actor } from '#platform/access/actor.ts'
import { postOf } from '#platform/access/acts-for.ts'
import { action, type FormInput, page, RefusedError } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { EXAMINATION_ACTS, type ExaminationKind, examinationKind, ownsForm } from '../domain/examination.ts'
import { keepUnfinished } from '../use-cases/keep-unfinished.ts'
import { recordExamination } from '../use-cases/record-examination.ts'
import { ClosedFindings } from './closed-findings.tsx'
import { paths } from './consultation.paths.ts'
import { KindFields } from './examination-fields.tsx'
import { examinationRows } from './examination-rows.ts'
import { filledRows, shownForm } from './form-values.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './words.ts'

type Recorded = ShownFile['examinations'][number]
type Parts = {
  readonly file: ShownFile
  readonly kind: ExaminationKind
  readonly recorded: Recorded | undefined
}

/** Rows of functions that the medical form shows at least. */
const FUNCTION_ROWS = 3

/** What the specialist has begun and not signed off comes before what stands in the file. */
function storedValues({ file, kind, recorded }: Parts): unknown {
  const begun = file.unfinished.find((one) => one.kind === kind)
  if (begun !== undefined) return begun.words
  if (recorded === undefined) return { examinedOn: file.appointments.find(({ heldOn }) => heldOn)?.heldOn }
  const { examinedOn, plainSummary, form } = recorded

  return { examinedOn, plainSummary, [kind]: form }
}

function rowCount({ recorded }: Parts): number {
  return recorded?.form.kind === 'medical'
    ? Math.max(FUNCTION_ROWS, recorded.form.functions.length + 1)
    : FUNCTION_ROWS
}

function ExaminationForm({ form, ...parts }: Parts & { form: FormState }) {
  const t = useT(messages)
  const { recorded, kind } = parts
  return (
    <Form state={shownForm(form, storedValues(parts))} words={messages}>
      {recorded !== undefined && <HiddenField name="version" value={String(recorded.version)} />}
      <DateField name="examinedOn" label={t('examination.day')} />
      <KindFields kind={kind} rows={rowCount(parts)} />
      <TextArea name="plainSummary" label={t('examination.plain')} hint={t('examination.plain-hint')} />
      <p class="soft measure">{t('examination.sign-off')}</p>
      <Actions>
        <Submit>{t('examination.submit')}</Submit>
        <Submit tone="quiet" to={paths.unfinished(parts.file.fileId, kind)}>
          {t('unfinished.keep')}
        </Submit>
      </Actions>
    </Form>
  )
}

function RecordedForm({ recorded }: { recorded: Recorded }) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('examination.day'), value: formatDate(lang, dayOf(recorded.examinedOn)) },
    { label: t('examination.age'), value: t('age.exact', recorded.age) },
    { label: t('examination.examiner'), value: recorded.examinerName },
    ...examinationRows(recorded.form, lang),
    { label: t('examination.plain'), value: recorded.plainSummary },
  ]
  return <SummaryList rows={rows} />
}

/** Says that an own draft is on the page and counts as nothing yet. */
function Begun({ file, kind }: Parts) {
  const t = useT(messages)
  const { lang } = useView()
  const begun = file.unfinished.find((one) => one.kind === kind)
  if (begun === undefined) return null
  return (
    <Notice title={t('unfinished.title')}>
      {t('unfinished.text')} {formatDate(lang, dayOf(begun.keptOn))}
    </Notice>
  )
}

/** The form is awaited, or it is there and the reader signs off the own one first. */
function NotShown({ file, kind }: Parts) {
  const t = useT(messages)
  const isThere = file.recorded.some((one) => one.kind === kind)
  if (!isThere) return <EmptyState title={t('examination.awaited')} />
  return <ClosedFindings />
}

function ExaminationBody(props: Parts & { form: FormState; mayWrite: boolean }) {
  const t = useT(messages)
  const { file, kind, recorded, mayWrite } = props
  return (
    <>
      <Step
        title={t(`kind.${kind}`)}
        caption={file.name}
        lead={t(`kind-lead.${kind}`)}
        back={paths.file(file.fileId)}
      />
      <p>
        <Cite of={EXAMINATION_ACTS[kind]} />
      </p>
      {mayWrite && file.state === 'drafted' && <Notice tone="warning">{t('examination.reopens')}</Notice>}
      {mayWrite && <Begun {...props} />}
      {mayWrite && <ExaminationForm {...props} />}
      {!mayWrite && recorded !== undefined && <RecordedForm recorded={recorded} />}
      {!mayWrite && recorded === undefined && <NotShown {...props} />}
    </>
  )
}

function maySpecialistWrite(actor: Actor, { file, kind }: Parts): boolean {
  const done = file.recorded.find((one) => one.kind === kind)
  const isOwn = done === undefined || done.examinerId === postOf(actor)
  return file.mayDo.includes('record-examination') && isOwn && ownsForm(actor.specialty, kind)
}

/** One of the four forms: the own one to fill in, another's to read. */
export const examinationPage = page({
  path: paths.examination(':fileId', ':kind'),
  roles: rolesOf('consultation.file'),
  render: async (context) => {
    const kind = examinationKind(context.params['kind'] ?? '')
    if (!kind.ok)
      throw new RefusedError(refusal(`consultation.${kind.error.code}`, { cite: kind.error.cite }))
    const file = await loadFile(context)
    const recorded = file.examinations.find(({ form }) => form.kind === kind.value)
    const parts = { file, kind: kind.value, recorded }
    const mayRecord = rolesOf('consultation.record-examination').includes(context.actor.role)
    const mayWrite = mayRecord && maySpecialistWrite(context.actor, parts)
    const body = <ExaminationBody {...parts} form={context.form} mayWrite={mayWrite} />
    return { title: messages.for(context.lang)(`kind.${kind.value}`), body }
  },
})

/** The group of fields of one name, empty when nobody filled any: what is missing is then said field by field. */
function groupOf(form: FormInput, name: string): FormInput {
  const group = form[name]
  return typeof group === 'object' && group !== null ? (group as FormInput) : {}
}

const FUNCTION_FIELDS = ['organOrFunction', 'finding', 'impairmentKind', 'severity', 'restrictsLife']

/** The fields of a kind as its form sends them; rows left empty are no rows, but one row there must be. */
function formOfKind(kind: string, form: FormInput): FormInput {
  const fields = groupOf(form, kind)
  if (kind === 'social') return { ...fields, dimensions: groupOf(fields, 'dimensions') }
  if (kind !== 'medical') return fields
  const filled = filledRows(fields['functions'], FUNCTION_FIELDS)
  return { ...fields, functions: filled.length > 0 ? filled : [groupOf(groupOf(fields, 'functions'), '0')] }
}

export const examinationAction = action({
  path: paths.examination(':fileId', ':kind'),
  command: recordExamination,
  input: (form, { params }) => {
    const kind = params['kind'] ?? ''
    return { ...params, ...form, [kind]: formOfKind(kind, form) }
  },
  page: examinationPage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})

/** What is filled in so far is kept as it is, unchecked. */
export const unfinishedAction = action({
  path: paths.unfinished(':fileId', ':kind'),
  command: keepUnfinished,
  input: (form, { params }) => {
    const { version: _, ...words } = form
    return { ...params, words }
  },
  page: examinationPage,
  done: (_output, { params }) => paths.examination(params['fileId'] ?? '', params['kind'] ?? ''),
})
