import type { LocalDate } from '@tirek/kernel'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { type Drawing, Easy, EasyPart } from '#platform/ui/easy.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ButtonLink, Link, PhoneLink } from '#platform/ui/link.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import type { Timeline, timelineOf } from '../use-cases/timeline.ts'
import { familyTimelines } from './home.page.tsx'
import { messages } from './messages.ts'
import { paths } from './path.paths.ts'
import { nextStep, type ShownStep } from './steps.tsx'

interface Said {
  readonly key: string
  readonly drawing: Drawing
  readonly title: string
  readonly lines: readonly string[]
}

/** One question a part, one thought a line. */
function useSaid(step: ShownStep, personId: string): readonly Said[] {
  const t = useT(messages)
  const { lang } = useView()
  const who = step.mover ?? t('path.organisation')
  const until = step.due === null ? [t('easy.no-term')] : [`${formatDate(lang, step.due as LocalDate)}.`]
  const parts = [
    { key: 'what', drawing: 'paper', title: t('easy.what'), lines: [`${step.title}.`] },
    {
      key: 'who',
      drawing: 'eye',
      title: t('easy.who'),
      lines: step.move === 'you' ? [t('easy.who.you')] : [`${who}.`, t('easy.who.wait')],
    },
    { key: 'until', drawing: 'day', title: t('easy.until'), lines: until },
    { key: 'no', drawing: 'no', title: t('easy.no'), lines: [t('easy.no.1'), t('easy.no.2')] },
    { key: 'help', drawing: 'ask', title: t('easy.help'), lines: [t('easy.help.1'), t('easy.help.2')] },
  ] as const
  return parts.map((one) => ({ ...one, key: `${one.key}-${personId}` }))
}

function EasyChild({ timeline }: { timeline: Timeline }) {
  const t = useT(messages)
  const step = nextStep(timeline)
  const { person } = timeline
  if (step === undefined)
    return (
      <>
        <h2>{person.fullName}</h2>
        <p>{t('easy.nothing')}</p>
      </>
    )
  return (
    <>
      <h2>{person.fullName}</h2>
      {useSaid(step, person.id).map(({ key, drawing, title, lines }) => (
        <EasyPart {...{ drawing, title, lines, id: key, level: 'h3', about: person.fullName }} />
      ))}
      {step.contact !== null && (
        <p>
          {step.contact.name}: <PhoneLink phone={step.contact.phone} />
        </p>
      )}
      {step.move === 'you' && step.href !== null && (
        <p>
          <ButtonLink href={step.href}>{step.action ?? step.title}</ButtonLink>
        </p>
      )}
      <p>
        <Link href={`/people/${person.id}/complaints/new?stage=${step.stage}`}>
          {t('easy.complain')}
          <span class="vh">: {person.fullName}</span>
        </Link>
      </p>
    </>
  )
}

function EasyHome({ timelines }: { timelines: readonly Timeline[] }) {
  const t = useT(messages)
  return (
    <Easy>
      <Step title={t('easy.title')} lead={t('easy.lead')} back={paths.home()} />
      {timelines.length === 0 && <EmptyState title={t('home.no-children')} />}
      {timelines.map((timeline) => (
        <EasyChild timeline={timeline} />
      ))}
      <PrintButton label={t('path.print')} />
    </Easy>
  )
}

/** The home of a family in easy words: for people who read with difficulty, and for all who are in a hurry. */
export function easyHomePage(timeline: ReturnType<typeof timelineOf>) {
  return page({
    path: paths.easyHome(),
    roles: FAMILY_ROLES,
    render: async (context) => ({
      title: messages.for(context.lang)('easy.title'),
      body: <EasyHome timelines={await familyTimelines(context, timeline)} />,
    }),
  })
}
