import type { ComponentChildren } from 'preact'
import { useT } from '#platform/i18n/view.ts'
import { Link } from './link.tsx'
import { messages } from './messages.ts'
import { StatusTag, type Tone } from './tags.tsx'

export type Task = {
  title: string
  /** Absent while the task cannot be started. */
  href?: string | undefined
  hint?: string | undefined
  status: { tone: Tone; label: string }
}
export type TaskSection = { title?: string | undefined; tasks: readonly Task[] }

function TaskLine({ task }: { task: Task }) {
  return (
    <li>
      <div>
        {task.href === undefined ? <span>{task.title}</span> : <Link href={task.href}>{task.title}</Link>}
        {task.hint !== undefined && <div class="small">{task.hint}</div>}
      </div>
      <div>
        <StatusTag tone={task.status.tone}>{task.status.label}</StatusTag>
      </div>
    </li>
  )
}

/** Parts of a long task in free order, with their states in words; says how many are done. */
export function TaskList({ sections }: { sections: readonly TaskSection[] }) {
  const t = useT(messages)
  const tasks = sections.flatMap((section) => section.tasks)
  const done = tasks.filter((task) => task.status.tone === 'done').length
  return (
    <div class="tasks flow">
      <p class="soft">{t('tasks.progress', { done, total: tasks.length })}</p>
      {sections.map((section) => (
        <div class="flow-s">
          {section.title !== undefined && <h2>{section.title}</h2>}
          <ul class="list boxed">
            {section.tasks.map((task) => (
              <TaskLine task={task} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

export type SummaryRow = {
  label: string
  value?: ComponentChildren
  /** Where the answer can be changed. */
  changeHref?: string | undefined
}

/** Labels and values; with change links it is the page that checks answers before sending. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const t = useT(messages)
  const isEmpty = (value: ComponentChildren) => value === undefined || value === null || value === ''
  return (
    <dl class="summary">
      {rows.map((row) => (
        <div>
          <dt>{row.label}</dt>
          <dd>{isEmpty(row.value) ? <span class="soft">{t('summary.empty')}</span> : row.value}</dd>
          {row.changeHref !== undefined && (
            <dd class="change">
              <Link href={row.changeHref}>
                {t('summary.change')}
                <span class="vh">: {row.label}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

export type TimelineItem = {
  key: string
  /** Machine time (ISO) and the same in words. */
  at: string
  when: string
  title: string
  who?: string | undefined
  text?: ComponentChildren
  tone?: Tone | undefined
}

/** What has happened, newest first or oldest first as given. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li key={item.key} class={item.tone}>
          <h3>{item.title}</h3>
          <p class="when">
            <time datetime={item.at}>{item.when}</time>
            {item.who !== undefined && <span> · {item.who}</span>}
          </p>
          {item.text !== undefined && <div>{item.text}</div>}
        </li>
      ))}
    </ol>
  )
}
