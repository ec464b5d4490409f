import { type Lang, localize } from '@tirek/kernel'
import { type Citation, SERVICE_KINDS, STANDARD_STEPS, serviceKindName, standardStep } from '@tirek/law'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { closeStepRule, enterStepRule, showSteps } from '../../use-cases/steps.ts'
import { messages as figures } from '../figures/messages.ts'
import { paths } from '../placement.paths.ts'
import { mayDo, rolesOf } from '../roles.ts'
import { dayOf } from '../words.tsx'
import { messages } from './messages.ts'
import type { StayWords } from './stay-form.tsx'

type Shown = z.output<(typeof showSteps)['output']>['steps'][number]
type Rule = Shown['rules'][number]

function statusOf({ status, standsOn }: Shown, t: StayWords): string {
  if (status === 'in-force') return t('step.open')
  return t(standsOn === 'consent' ? 'step.by-consent' : 'step.closed')
}

function limitsOf(rule: Rule, t: StayWords, lang: Lang): string {
  const { daysAtOnce, daysInYear, daysToMove, kind, timesAMonth } = rule
  const limits = [
    ...(kind === null ? [] : [localize(serviceKindName(kind), lang)]),
    ...(timesAMonth === null ? [] : [t('plan.times-a-month', { n: timesAMonth })]),
    ...(daysAtOnce === null ? [] : [t('steps.at-once', { days: daysAtOnce })]),
    ...(daysInYear === null ? [] : [t('steps.in-year', { days: daysInYear })]),
    ...(daysToMove === null ? [] : [t('steps.to-move', { days: daysToMove })]),
  ]
  return limits.length === 0 ? t('steps.no-limits') : limits.join('; ')
}

function Rules({ step, mayEnd }: { step: Shown; mayEnd: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  if (step.rules.length === 0) return null
  return (
    <CardList
      items={step.rules.map((rule) => ({
        title: (
          <>
            {t('steps.entered')} <Cite of={rule.cite as Citation} />
          </>
        ),
        note: (
          <>
            {t('steps.from')}: {dayOf(lang, rule.from)} · {t('steps.to')}: {dayOf(lang, rule.to) ?? '—'} ·{' '}
            {limitsOf(rule, t, lang)} · {rule.source}
          </>
        ),
        end:
          mayEnd && rule.to === null ? (
            <Link href={paths.endStep(rule.ruleId)}>{t('steps.end')}</Link>
          ) : undefined,
      }))}
    />
  )
}

function StepPart({ step, mayEnd }: { step: Shown; mayEnd: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const isOpen = step.status === 'in-force' || step.standsOn === 'consent'
  return (
    <Section title={localize(step.name, lang)} id={step.step}>
      <p>
        <StatusTag tone={isOpen ? 'done' : 'waiting'}>{statusOf(step, t)}</StatusTag>
      </p>
      <p>{localize(step.what, lang)}</p>
      {step.status === 'awaiting-text' && (
        <SummaryList
          rows={[
            { label: t('step.why'), value: localize(step.why, lang) },
            { label: t('step.meanwhile'), value: localize(step.meanwhile, lang) },
          ]}
        />
      )}
      <p>
        {step.cite.map((one) => (
          <>
            <Cite of={one as Citation} />{' '}
          </>
        ))}
      </p>
      <Rules step={step} mayEnd={mayEnd} />
    </Section>
  )
}

/** The steps that the loaded text of the Standard leaves out: what each is, why it is closed, what to do meanwhile. */
export const stepsPage = page({
  path: paths.steps(),
  roles: rolesOf('placement.steps'),
  render: async ({ ask, actor, lang }) => {
    const { steps } = await ask(showSteps, {})
    const t = messages.for(lang)
    const mayEnter = mayDo(actor.role, 'placement.enter-step-rule')
    const body = (
      <>
        <Step title={t('steps.title')} lead={t('steps.lead')} back="/home" />
        {mayEnter && (
          <Actions>
            <ButtonLink href={paths.enterStep()}>{t('steps.enter')}</ButtonLink>
            <ButtonLink href={paths.occupancy()} quiet>
              {figures.for(lang)('occupancy.link')}
            </ButtonLink>
          </Actions>
        )}
        {steps.map((step) => (
          <StepPart step={step} mayEnd={mayEnter} />
        ))}
      </>
    )
    return { title: t('steps.title'), body }
  },
})

// The limits that the text of a step may set; what the text does not name stays empty.
function LimitFields({ step, t, lang }: { step: 'leave' | 'transfer' | 'norms'; t: StayWords; lang: Lang }) {
  const days = (name: 'daysAtOnce' | 'daysInYear' | 'daysToMove') => (
    <TextField name={name} label={t(`field.${name}`)} width="s" inputMode="numeric" isOptional />
  )
  if (step === 'transfer') return days('daysToMove')
  if (step === 'leave')
    return (
      <>
        {days('daysAtOnce')}
        {days('daysInYear')}
      </>
    )
  const kinds = SERVICE_KINDS.map((kind) => ({ value: kind, label: localize(serviceKindName(kind), lang) }))
  return (
    <>
      <SelectField name="kind" label={t('field.kind')} options={kinds} />
      <TextField name="timesAMonth" label={t('field.timesAMonth')} width="s" inputMode="numeric" />
    </>
  )
}

/** The authorised body enters the text of a step: from its first day on the step is open. */
export const enterStepPage = page({
  path: paths.enterStep(),
  roles: rolesOf('placement.enter-step-rule'),
  render: async ({ form, lang }) => {
    const t = messages.for(lang)
    const body = (
      <>
        <Step title={t('steps.enter')} lead={t('steps.enter-lead')} back={paths.steps()} />
        <Form state={form} words={messages}>
          <RadioField
            name="step"
            label={t('field.step')}
            options={STANDARD_STEPS.map((step) => ({
              value: step,
              label: localize(standardStep(step).name, lang),
              ...(step === 'departure' ? {} : { reveal: <LimitFields step={step} t={t} lang={lang} /> }),
            }))}
          />
          <TextField name="point" label={t('field.point')} width="s" inputMode="numeric" />
          <DateField name="from" label={t('steps.from')} />
          <TextField name="source" label={t('field.source')} />
          <Submit>{t('do.save')}</Submit>
        </Form>
      </>
    )
    return { title: t('steps.enter'), body }
  },
})

export const enterStepAction = action({
  path: paths.enterStep(),
  command: enterStepRule,
  page: enterStepPage,
  done: () => paths.steps(),
})

/** The last day of an entered text. */
export const endStepPage = page({
  path: paths.endStep(':ruleId'),
  roles: rolesOf('placement.end-step-rule'),
  render: async ({ form, lang }) => {
    const t = messages.for(lang)
    const body = (
      <>
        <Step title={t('steps.end')} back={paths.steps()} />
        <Form state={form} words={messages}>
          <DateField name="to" label={t('field.to')} />
          <Submit>{t('do.save')}</Submit>
        </Form>
      </>
    )
    return { title: t('steps.end'), body }
  },
})

export const endStepAction = action({
  path: paths.endStep(':ruleId'),
  command: closeStepRule,
  page: endStepPage,
  input: (form, { params }) => ({ ...form, ruleId: params['ruleId'] ?? '' }),
  done: () => paths.steps(),
})
