import { useT } from '#platform/i18n/view.ts'
import type { Task } from '#platform/ui/lists.tsx'
import { MEASURE_KINDS } from '../domain/measure.ts'
import { SECTIONS } from '../domain/sections.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { useKindName } from './programme-text.tsx'
import { type Seen, WRITABLE } from './seen.ts'

function useTask({ programme, may }: Seen) {
  const t = useT(messages)
  const open = may('programme.draft') && WRITABLE.includes(programme.state)
  return (part: string, title: string, href: string, isReasoned = false, hint?: string): Task => {
    const isDone = !programme.missing.some((one) => one === part)
    const filledIn = isReasoned ? 'part.status.reasoned' : 'part.status.done'
    const label = isDone ? filledIn : 'part.status.to-fill'
    return {
      title,
      href: open ? href : undefined,
      hint,
      status: { tone: isDone ? 'done' : 'here', label: t(label) },
    }
  }
}

/** The parts of the programme as tasks: what is written and what is not. */
export function usePartTasks(seen: Seen) {
  const t = useT(messages)
  const task = useTask(seen)
  const kindName = useKindName()
  const { programme } = seen
  const child = SECTIONS.map((key) => {
    const section = programme.sections.find((one) => one.key === key)
    const isReasoned = section?.text === null && section.notEstablished !== null
    return task(key, t(`section.${key}`), paths.section(programme.id, key), isReasoned)
  })
  const unchecked = programme.uncheckedKinds.map(kindName).join('; ')
  const infrastructure = task(
    'infrastructure',
    t('section.infrastructure'),
    paths.infrastructure(programme.id),
    programme.infrastructureNotEstablished !== null,
    unchecked === '' ? undefined : `${t('infra.unchecked')}: ${unchecked}`,
  )
  const measures = MEASURE_KINDS.map((kind) => {
    const own = programme.measures.filter((one) => one.kind === kind)
    const hint = own.map((one) => one.title).join('; ') || undefined
    const href = `${paths.newMeasure(programme.id)}?kind=${kind}`
    return task(
      kind,
      t(`kind.${kind}`),
      href,
      own.length === 0 && programme.notIndicated[kind] !== null,
      hint,
    )
  })
  const undescribed = programme.goals.filter((one) => !one.isDescribed).map((one) => one.title)
  const goals = task(
    'goals',
    t('goals.title'),
    programme.goals.length === 0 ? paths.newGoal(programme.id) : `${paths.read(programme.id)}#goals`,
    false,
    programme.goals.length === 0 ? t('goals.none-hint') : undescribed.join('; ') || undefined,
  )
  const early = (programme.earlySupport ?? []).map(({ component, state, note }) => ({
    ...task('early-support', t(`early.${component}`), paths.earlySupport(programme.id, component)),
    hint: note ?? undefined,
    status:
      state === null
        ? { tone: 'here' as const, label: t('part.status.to-fill') }
        : { tone: 'done' as const, label: t(`early.state.${state}`) },
  }))
  const rights = [
    task('best-interests', t('part.best-interests'), paths.bestInterests(programme.id)),
    task('child-view', t('part.child-view'), paths.childView(programme.id)),
  ]
  return [
    { title: t('parts.child'), tasks: [...child, infrastructure] },
    ...(early.length === 0 ? [] : [{ title: t('early.title'), tasks: early }]),
    { title: t('parts.measures'), tasks: [goals, ...measures] },
    { title: t('parts.rights'), tasks: rights },
  ]
}
