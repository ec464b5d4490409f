import { localize } from '@tirek/kernel'
import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckField, RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import type { UseCase } from '#platform/use-case/use-case.ts'
import { NOTE_RULES, REPORT_SOURCES, WAITING_REASONS } from '../domain/notes.ts'
import {
  declineScreening,
  endWaiting,
  recordWaiting,
  reportDone,
  withdrawDecline,
} from '../use-cases/document-child.ts'
import { showLedger } from '../use-cases/show-ledger.ts'
import type { Ledger } from './ledger-words.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { type LinePage, paths } from './screening.paths.ts'

interface FieldsProps {
  readonly ledger: Ledger
  readonly isFamily: boolean
}

function WaitingFields() {
  const t = useT(messages)
  return (
    <>
      <DateField name="onDay" label={t('field.sinceDay')} />
      <RadioField
        name="reason"
        label={t('field.waitingReason')}
        options={WAITING_REASONS.map((reason) => ({ value: reason, label: t(`waiting.${reason}`) }))}
      />
    </>
  )
}

function ReportFields() {
  const t = useT(messages)
  return (
    <>
      <DateField name="onDay" label={t('field.reportedOn')} />
      <RadioField
        name="reason"
        label={t('field.reportSource')}
        options={REPORT_SOURCES.map((source) => ({ value: source, label: t(`report.${source}`) }))}
      />
    </>
  )
}

/** Whose word it is; a representative who is signed in speaks for itself. */
export function Representative({ ledger, isFamily }: FieldsProps) {
  const t = useT(messages)
  if (isFamily) return null
  return (
    <SelectField
      name="representativeId"
      label={t('field.representativeId')}
      options={ledger.representatives.map((one) => ({ value: one.id, label: one.name }))}
    />
  )
}

function DeclineFields(props: FieldsProps) {
  const t = useT(messages)
  return (
    <>
      <Representative {...props} />
      <DateField name="onDay" label={t('field.decidedOn')} />
      <CheckField name="isInformed" label={t('field.isInformed')} hint={t('field.isInformed-hint')} />
    </>
  )
}

const DayField = () => <DateField name="onDay" label={useT(messages)('field.onDay')} />

const PARTS: Readonly<
  Record<
    LinePage,
    {
      readonly command: UseCase<z.ZodType, z.ZodType<{ noteId: string }>>
      readonly fields: (props: FieldsProps) => ComponentChildren
    }
  >
> = {
  waiting: { command: recordWaiting, fields: WaitingFields },
  'waiting-ended': { command: endWaiting, fields: DayField },
  'reported-done': { command: reportDone, fields: ReportFields },
  declined: { command: declineScreening, fields: DeclineFields },
  'decline-withdrawn': { command: withdrawDecline, fields: Representative },
}

interface NoteProps extends FieldsProps {
  readonly form: FormState
  readonly what: LinePage
  readonly line: string
}

function NoteForm({ form, what, line, ...props }: NoteProps) {
  const t = useT(messages)
  const { lang } = useView()
  const { fields: Fields } = PARTS[what]
  const name = props.ledger.lines.find((one) => one.line === line)?.instrumentName
  return (
    <>
      <Step
        title={t(`note.${what}`)}
        caption={[props.ledger.fullName, name ? localize(name, lang) : line].join(' · ')}
        lead={t(`note.${what}.lead`)}
        back={paths.ledgerOf(props.ledger.childId)}
      />
      <p>
        <Cite of={NOTE_RULES[what].cite} />
      </p>
      <Form state={form} words={messages}>
        <Fields {...props} />
        <Submit>{t(`note.${what}.save`)}</Submit>
      </Form>
    </>
  )
}

const notePage = (what: LinePage) =>
  page({
    path: paths.line(':childId', ':line', what),
    roles: rolesOf(PARTS[what].command.name),
    render: async ({ ask, actor, form, lang, params }: PageContext) => {
      const ledger = await ask(showLedger, { childId: params['childId'] ?? '' })
      const isFamily = actor.role === 'representative'
      const state = prefilled(form, { onDay: ledger.today })
      const props = { ledger, isFamily, form: state, what, line: params['line'] ?? '' }
      return { title: messages.for(lang)(`note.${what}`), body: <NoteForm {...props} /> }
    },
  })

const WHAT = ['waiting', 'waiting-ended', 'reported-done', 'declined', 'decline-withdrawn'] as const

/** One form for each thing that may be documented about a line. */
export const notePages = WHAT.map(notePage)

export const noteActions = WHAT.map((what, index) => {
  const shown = notePages[index]
  if (shown === undefined) throw new Error(`no page for ${what}`)
  return action({
    path: paths.line(':childId', ':line', what),
    command: PARTS[what].command,
    input: (form, { params }) => ({
      ...form,
      ...(what === 'declined'
        ? { isInformed: form['isInformed'] === 'yes' || form['isInformed'] === true }
        : {}),
      childId: params['childId'],
      line: params['line'],
    }),
    page: shown,
    done: (_output, { params }) => paths.ledgerOf(params['childId'] ?? ''),
  })
})
