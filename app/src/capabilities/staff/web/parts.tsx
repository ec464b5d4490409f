import type { LocalDate } from '@tirek/kernel'
import type { Role } from '#platform/access/roles.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { ShownItem } from '../use-cases/show-plans.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

const PAGES = [
  { page: 'list', href: paths.list(), action: 'list' },
  { page: 'plans', href: paths.plans(), action: 'plans' },
  { page: 'due', href: paths.due(), action: 'due' },
  { page: 'programmes', href: paths.programmes(), action: 'programmes' },
  { page: 'coverage', href: paths.coverage(), action: 'coverage' },
] as const

/** The pages about staff that the reader may open. */
export function StaffTabs({ current, role }: { current: (typeof PAGES)[number]['page']; role: Role }) {
  const t = useT(messages)
  const tabs = PAGES.filter(({ action }) => rolesOf(action).some((one) => one === role)).map(
    ({ page, href }) => ({ href, label: t(`tab.${page}`), isCurrent: page === current }),
  )
  return <Tabs tabs={tabs} label={t('tabs')} />
}

/** A day in short. */
export function Day({ of }: { of: string }) {
  const { lang } = useView()
  return <time datetime={of}>{formatShortDate(lang, of as LocalDate)}</time>
}

/** What became of a line of a plan. */
export function LineTag({ line }: { line: Pick<ShownItem, 'state'> & { readonly isOverdue?: boolean } }) {
  const t = useT(messages)
  if (line.isOverdue === true) return <StatusTag tone="late">{t('line.overdue')}</StatusTag>
  const tone = { planned: 'waiting', done: 'done', 'not-held': 'neutral' } as const
  return <StatusTag tone={tone[line.state]}>{t(`line.${line.state}`)}</StatusTag>
}
