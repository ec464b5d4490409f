import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useT } from '#platform/i18n/view.ts'
import { ButtonLink } from './link.tsx'
import { messages } from './messages.ts'
import { type Due, DueTag } from './tags.tsx'

/** A white card under its own heading. */
export function Card({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="card flow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

export type CardListItem = { title: ComponentChildren; note?: ComponentChildren; end?: ComponentChildren }

/** Lines inside a card: what, a small note under it, a link or tag at the end. */
export function CardList({ items }: { items: readonly CardListItem[] }) {
  return (
    <ul class="list">
      {items.map((item) => (
        <li>
          <div>
            {item.title}
            {item.note !== undefined && <div class="small">{item.note}</div>}
          </div>
          {item.end !== undefined && <div>{item.end}</div>}
        </li>
      ))}
    </ul>
  )
}

type Action = { href: string; label: string }

export type NowCardProps = {
  /** Absent: «Сізден бір қадам қажет». */
  title?: string | undefined
  /** What to do, in one or two short sentences. */
  children: ComponentChildren
  due?: Due | undefined
  /** The one main action as a link … */
  primary?: Action | undefined
  /** … or as a form with its own button. */
  form?: ComponentChildren
  secondary?: readonly Action[] | undefined
}

/** The step that is needed from the person now, above all else on the page. */
export function NowCard({ title, children, due, primary, form, secondary = [] }: NowCardProps) {
  const t = useT(messages)
  return (
    <div class="now flow">
      <h2>{title ?? t('now.title')}</h2>
      <div class="flow">{children}</div>
      {due !== undefined && (
        <p>
          <b>{t('now.due')}:</b> <DueTag {...due} />
        </p>
      )}
      {form}
      {(primary !== undefined || secondary.length > 0) && (
        <div class="row">
          {primary !== undefined && <ButtonLink href={primary.href}>{primary.label}</ButtonLink>}
          {secondary.map(({ href, label }) => (
            <ButtonLink href={href} quiet>
              {label}
            </ButtonLink>
          ))}
        </div>
      )}
    </div>
  )
}

/** Nothing is asked of the person: says whose move it is and until when. */
export function WaitCard({
  who,
  due,
  children,
}: {
  who: string
  due?: Due | undefined
  children?: ComponentChildren
}) {
  const t = useT(messages)
  return (
    <div class="now wait flow">
      <h2>{t('now.nothing')}</h2>
      <p>
        <b>{t('now.who')}:</b> {who}
      </p>
      {due !== undefined && (
        <p>
          <b>{t('now.due')}:</b> <DueTag {...due} />
        </p>
      )}
      {children}
    </div>
  )
}
