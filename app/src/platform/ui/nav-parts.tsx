import type { ComponentChildren } from 'preact'
import { useT } from '#platform/i18n/view.ts'
import { Chevron } from './icons.tsx'
import { Link } from './link.tsx'
import { messages } from './messages.ts'

export type Tab = { href: string; label: string; count?: number | undefined; isCurrent?: boolean | undefined }

/** Views of one thing as links; `label` names the group for screen readers. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <Link href={tab.href} current={tab.isCurrent ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="count">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Previous and next page of a long list (keyset: the links carry the place). */
export function Pagination(props: {
  previous?: string | undefined
  next?: string | undefined
  note?: ComponentChildren
}) {
  const t = useT(messages)
  if (props.previous === undefined && props.next === undefined) return null
  return (
    <nav class="pages" aria-label={t('pages.label')}>
      {props.previous !== undefined && (
        <Link href={props.previous} class="btn quiet">
          <Chevron to="left" />
          {t('pages.previous')}
        </Link>
      )}
      {props.note !== undefined && <span class="soft">{props.note}</span>}
      {props.next !== undefined && (
        <Link href={props.next} class="btn quiet">
          {t('pages.next')}
          <Chevron to="right" />
        </Link>
      )}
    </nav>
  )
}

/** Prints the page; shown by the script only, as without it the browser's own menu prints. */
export function PrintButton({ label }: { label?: string | undefined }) {
  const t = useT(messages)
  return (
    <button type="button" class="btn quiet" data-print hidden>
      {label ?? t('print.button')}
    </button>
  )
}
