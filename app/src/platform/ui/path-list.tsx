import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from './cite.tsx'
import { Tick } from './icons.tsx'
import { messages } from './messages.ts'
import { type Due, DueTag, StatusTag } from './tags.tsx'

export type PathStep = {
  key: string
  title: string
  /** `unrecorded`: behind, but nothing is on file about it. */
  state: 'done' | 'here' | 'ahead' | 'unrecorded'
  /** The day it was done; future steps have none. */
  date?: LocalDate | undefined
  text?: ComponentChildren
  cite?: Citation | undefined
  due?: Due | undefined
  /** Who must act: a role or an organisation. */
  who?: string | undefined
}

function StageState({ state }: Pick<PathStep, 'state'>) {
  const t = useT(messages)
  if (state === 'ahead') return <span class="vh">{t('path.ahead')}</span>
  return <StatusTag tone={state === 'unrecorded' ? 'neutral' : state}>{t(`path.${state}`)}</StatusTag>
}

function Stage({ step }: { step: PathStep }) {
  const t = useT(messages)
  const { lang } = useView()
  const { state } = step
  return (
    <li class={state === 'unrecorded' ? 'ahead' : state} aria-current={state === 'here' ? 'step' : undefined}>
      <span class="dot" aria-hidden="true">
        {state === 'done' && <Tick />}
      </span>
      <h3>
        {step.title} <StageState state={state} />
      </h3>
      {step.date !== undefined && (
        <p class="when">
          <time datetime={step.date}>{formatDate(lang, step.date)}</time>
        </p>
      )}
      {(step.text !== undefined || step.cite !== undefined) && (
        <p>
          {step.text} {step.cite !== undefined && <Cite of={step.cite} />}
        </p>
      )}
      {step.due !== undefined && (
        <p>
          {t('now.due')}: <DueTag {...step.due} />
        </p>
      )}
      {step.who !== undefined && (
        <p class="when">
          {t('path.who')}: {step.who}
        </p>
      )}
    </li>
  )
}

function Stages({ steps }: { steps: readonly PathStep[] }) {
  return (
    <ol class="path">
      {steps.map((step) => (
        <Stage key={step.key} step={step} />
      ))}
    </ol>
  )
}

/**
 * A child's path: where now, what is behind with its day, what is ahead, each with its article.
 * A path on which nobody stands yet is all ahead.
 */
export function PathList({ steps, title }: { steps: readonly PathStep[]; title?: string | undefined }) {
  const t = useT(messages)
  const id = useId()
  const last = (state: PathStep['state']) => steps.findLastIndex((step) => step.state === state) + 1
  // Where the person stands by the place in the list, so that a stage without a record counts like any other.
  const stage = last('here') || last('done')
  const progress = stage === 0 ? t('path.ahead') : t('path.progress', { total: steps.length, here: stage })

  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>{title ?? progress}</h2>
      <Stages steps={steps} />
    </section>
  )
}
