import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm } from '#platform/ui/form/state.ts'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { DueTag, StatusTag, type Tone } from '#platform/ui/tags.tsx'
import { hardSituations, neededFields } from '../domain/needs.ts'
import type { ShownCase, ShownPlan } from '../use-cases/show.ts'
import { paths } from './family-support.paths.ts'
import { messages } from './messages.ts'

const CASE_TONES: Readonly<Record<ShownCase['state'], Tone>> = {
  asked: 'waiting',
  taken: 'here',
  closed: 'neutral',
}
const PLAN_TONES: Readonly<Record<ShownPlan['state'], Tone>> = {
  draft: 'neutral',
  proposed: 'waiting',
  agreed: 'done',
  declined: 'late',
  replaced: 'neutral',
}

/** A citation of the API as the kit takes it. */
export function citationOf({ act, unit, mark }: { act: string; unit: string; mark: string }): Citation {
  return { act, unit, mark } as Citation
}

export function CaseState({ state }: { state: ShownCase['state'] }) {
  const t = useT(messages)
  return <StatusTag tone={CASE_TONES[state]}>{t(`state.${state}`)}</StatusTag>
}

/** Text that somebody typed, with its line breaks. */
export function Said({ words }: { words: string }) {
  return (
    <div class="measure flow-s">
      {words.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}

/** Who asked, who helps, until when. */
export function CaseFacts({ of, today }: { of: ShownCase; today: LocalDate }) {
  const t = useT(messages)
  const { lang } = useView()
  const takeBy = of.takeBy as LocalDate
  const rows = [
    { label: t('label.asker'), value: of.askerName },
    { label: t('label.asked'), value: formatDate(lang, of.askedOn as LocalDate) },
    { label: t('label.organisation'), value: of.organisation },
    { label: t('label.worker'), value: of.workerName ?? t('case.no-worker') },
    { label: t('label.state'), value: <CaseState state={of.state} /> },
    ...(of.state === 'asked'
      ? [
          {
            label: t('label.take-by'),
            value: <DueTag due={takeBy} daysLeft={daysBetween(today, takeBy)} />,
          },
        ]
      : []),
    ...(of.closedOn === null
      ? []
      : [{ label: t('label.closed'), value: formatDate(lang, of.closedOn as LocalDate) }]),
  ]
  return (
    <>
      <SummaryList rows={rows} />
      {of.closedWhy !== null && <Said words={of.closedWhy} />}
    </>
  )
}

/** The needs of the family, urgent ones first, and how they were written down. */
export function NeedsPart({ of }: { of: ShownCase }) {
  const t = useT(messages)
  const { lang } = useView()
  const [last] = of.needs
  if (last === undefined) return <p class="soft">{t('needs.none')}</p>
  const needs = { ...last, words: last.words }
  return (
    <>
      <p class="soft">
        {t(`needs.by-${last.writtenBy === 'family' ? 'family' : 'together'}`)} · {t('needs.edition')}{' '}
        {last.edition} · {formatDate(lang, last.writtenOn as LocalDate)}
      </p>
      {last.priorities.length > 0 && (
        <>
          <h3>{t('needs.priorities')}</h3>
          <ol class="list measure">
            {last.priorities.map((one, i) => (
              <li>
                <span>
                  {i + 1}. {one}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {last.words !== undefined && <Said words={last.words} />}
      <ul class="list">
        {neededFields(needs).map((field) => (
          <li>
            <span>{t(`field-of-life.${field}`)}</span>
            <StatusTag tone={last.fields[field] === 'urgent' ? 'late' : 'here'}>
              {t(`level.${last.fields[field]}`)}
            </StatusTag>
          </li>
        ))}
        {hardSituations(needs).map((situation) => (
          <li>
            <span>{t(`situation.${situation}`)}</span>
            <StatusTag tone="here">{t(`hard.${last.situations[situation]}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </>
  )
}

type Step = ShownPlan['steps'][number]

function StepDoings({ of, plan, step }: { of: ShownCase; plan: ShownPlan; step: Step }) {
  const t = useT(messages)
  if (!of.isYours || step.doneOn !== null) return null
  const isDraft = plan.state === 'draft'
  if (!isDraft && plan.state !== 'agreed') return null
  const action = isDraft ? paths.dropStep(of.id) : paths.done(of.id)
  return (
    <Form state={emptyForm(`${step.id}-${plan.version}`)} action={action} id={`step-${step.id}`}>
      <HiddenField name="stepId" value={step.id} />
      <Submit tone="quiet">
        {t(isDraft ? 'plan.drop' : 'plan.mark-done')}
        <span class="vh">: {step.goal}</span>
      </Submit>
    </Form>
  )
}

function StepCard({
  of,
  plan,
  step,
  today,
}: {
  of: ShownCase
  plan: ShownPlan
  step: Step
  today: LocalDate
}) {
  const t = useT(messages)
  const { lang } = useView()
  const due = step.dueOn as LocalDate
  return (
    <li class="flow-s">
      <div>
        <b>{t(`help.${step.help}`)}</b> <Cite of={citationOf(step.cite)} />
        <Said words={step.goal} />
        <p class="soft">
          {t('label.executor')}: {t(`executor.${step.executor}`)}
          {step.executorName !== null && ` · ${step.executorName}`}
        </p>
        {step.doneOn === null ? (
          <DueTag due={due} daysLeft={daysBetween(today, due)} />
        ) : (
          <StatusTag tone="done">
            {t('plan.done')}: {formatDate(lang, step.doneOn as LocalDate)}
          </StatusTag>
        )}
        {step.doneNote !== null && <Said words={step.doneNote} />}
        <StepDoings of={of} plan={plan} step={step} />
      </div>
    </li>
  )
}

/** One edition of the plan with whose move it is. */
export function PlanPart({ of, plan, today }: { of: ShownCase; plan: ShownPlan; today: LocalDate }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={`${t('plan.edition')} ${plan.edition}`} id={`plan-${plan.edition}`}>
      <p class="row">
        <StatusTag tone={PLAN_TONES[plan.state]}>{t(`plan-state.${plan.state}`)}</StatusTag>
        {plan.state !== 'replaced' && <span class="soft">{t(`mover.${plan.mover}`)}</span>}
      </p>
      {plan.reviewOn !== null && plan.state === 'agreed' && (
        <p>
          {t('plan.review')}: {formatDate(lang, plan.reviewOn as LocalDate)}
        </p>
      )}
      <ol class="list boxed">
        {plan.steps.map((step) => (
          <StepCard of={of} plan={plan} step={step} today={today} />
        ))}
      </ol>
      {plan.familyWords !== null && (
        <Notice title={t('plan.family-said')}>
          <Said words={plan.familyWords} />
        </Notice>
      )}
    </Section>
  )
}

/** Notes of the social worker, each with its right; the family reads them too. */
export function NotesPart({ of }: { of: ShownCase }) {
  const t = useT(messages)
  const { lang } = useView()
  if (of.notes.length === 0) return <p class="soft">{t('notes.none')}</p>
  return (
    <ul class="list boxed">
      {of.notes.map((note) => (
        <li>
          <div>
            <Cite of={citationOf(note.right)} />
            <Said words={note.words} />
            <p class="soft">
              {note.writtenBy} · {formatDate(lang, note.writtenOn as LocalDate)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
