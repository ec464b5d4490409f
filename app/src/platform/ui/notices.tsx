import type { Citation } from '@tirek/law'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from './cite.tsx'
import { messages } from './messages.ts'

export type NoticeProps = {
  tone?: 'info' | 'success' | 'warning' | 'danger' | undefined
  title?: string | undefined
  children?: ComponentChildren
  /** True for the news of the step just made: it is read out at once. */
  isNews?: boolean | undefined
}

/** A message beside the content: news, a warning, an explanation. */
export function Notice({ tone = 'info', title, children, isNews }: NoticeProps) {
  return (
    <div class={`notice ${tone} flow-s`} role={isNews ? 'status' : undefined}>
      {title !== undefined && <p class="notice-title">{title}</p>}
      {children !== undefined && <div>{children}</div>}
    </div>
  )
}

/** The end of a task: it is done, with the number to keep. */
export function DonePanel(props: {
  title: string
  reference?: { label: string; value: string } | undefined
  children?: ComponentChildren
}) {
  return (
    <div class="panel">
      <h1>{props.title}</h1>
      {props.reference !== undefined && (
        <p>
          {props.reference.label}: <b>{props.reference.value}</b>
        </p>
      )}
      {props.children}
    </div>
  )
}

export type RefusalPanelProps = {
  /** Why it was refused, in words (`refusal.<code>`). */
  why: string
  /** What the person can do next (`remedy.<code>`). */
  remedy: string
  /** What was refused, when «Бұл әрекет орындалмады» says too little. */
  title?: string | undefined
  cite?: readonly Citation[] | undefined
  /** Facts the decision rests on, as label and value. */
  facts?: readonly { label: string; value: ComponentChildren }[] | undefined
  children?: ComponentChildren
}

/** A refusal: what was not done, why and by which article, and what can be done next. */
export function RefusalPanel({ why, remedy, title, cite = [], facts = [], children }: RefusalPanelProps) {
  const t = useT(messages)
  const id = useId()
  return (
    <section class="refused flow-s" role="alert" aria-labelledby={id} tabindex={-1} data-focus>
      <h2 id={id}>{title ?? t('refused.title')}</h2>
      <h3>{t('refused.why')}</h3>
      <p>{why}</p>
      {facts.length > 0 && (
        <dl class="factlist">
          {facts.map((fact) => (
            <div>
              <dt>{fact.label}:</dt> <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      <CiteList of={cite} open />
      <h3>{t('refused.next')}</h3>
      <p>{remedy}</p>
      {children}
    </section>
  )
}

/** Stands where a list has no entries. */
export function EmptyState(props: {
  title?: string
  children?: ComponentChildren
  action?: ComponentChildren
}) {
  const t = useT(messages)
  return (
    <div class="empty flow-s">
      <p class="empty-title">{props.title ?? t('table.empty')}</p>
      {props.children}
      {props.action}
    </div>
  )
}
