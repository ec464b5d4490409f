import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { ACTS } from '../domain/acts.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { dayOf } from './shown.ts'
import type { TextProps } from './text-props.ts'

/** The best interests of the child, and its own view. */
export function RightsPart({ programme, mayChange }: TextProps) {
  const t = useT(messages)
  const view = programme.childView
  const change = (href: string) => (mayChange ? { changeHref: href } : {})
  const said = view?.heard
    ? [
        { label: t('view.how'), value: view.how },
        { label: t('view.help'), value: view.help },
        { label: t('view.said'), value: view.said },
        { label: t('view.takenIntoAccount'), value: view.takenIntoAccount },
      ]
    : [{ label: t('view.not-heard'), value: view?.reason }]
  const rows = [
    {
      label: t('part.best-interests'),
      value: programme.bestInterests,
      ...change(paths.bestInterests(programme.id)),
    },
    ...said.map((row, index) => ({
      ...row,
      value: row.value ?? undefined,
      ...(index === 0 ? change(paths.childView(programme.id)) : {}),
    })),
  ]
  return (
    <Section title={t('parts.rights')} id="rights">
      <SummaryList rows={rows} />
    </Section>
  )
}

/** Early support of a child under three, component by component. */
export function EarlyPart({ programme, mayChange }: TextProps) {
  const t = useT(messages)
  const { lang } = useView()
  if (programme.earlySupport === null) return null
  const rows = programme.earlySupport.map(({ component, state, on, note }) => ({
    label: t(`early.${component}`),
    value:
      state === null
        ? undefined
        : [t(`early.state.${state}`), on && formatDate(lang, dayOf(on)), note].filter(Boolean).join(' · '),
    ...(mayChange ? { changeHref: paths.earlySupport(programme.id, component) } : {}),
  }))
  return (
    <Section title={t('early.title')} id="early" aside={<Cite of={ACTS.earlySupport} />}>
      <SummaryList rows={rows} />
    </Section>
  )
}
