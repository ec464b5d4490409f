import { myPeople } from '#capabilities/registry/index.ts'
import { isFamily } from '#platform/access/roles.ts'
import { type PageContext, page } from '#platform/http/page.ts'
import type { Timeline, timelineOf } from '../use-cases/timeline.ts'
import type { workOf } from '../use-cases/work.ts'
import { FamilyHome } from './family-home.tsx'
import { messages } from './messages.ts'
import { OwnHome } from './own-home.tsx'
import { paths } from './path.paths.ts'
import { StaffHome } from './staff-home.tsx'

type AskTimeline = ReturnType<typeof timelineOf>

/** The paths of all for whom the reader acts, and the own one. */
export async function familyTimelines(
  context: PageContext,
  timeline: AskTimeline,
): Promise<readonly Timeline[]> {
  const { people } = await context.ask(myPeople, {})
  return Promise.all(people.map((person) => context.ask(timeline, { personId: person.id })))
}

async function familyPage(context: PageContext, timeline: AskTimeline) {
  const t = messages.for(context.lang)
  const timelines = await familyTimelines(context, timeline)
  const own = timelines.find(({ person }) => person.id === context.actor.personId)
  if (own?.person.isChild === true) return { title: t('own.title'), body: <OwnHome timeline={own} /> }
  const isAlone = timelines.length > 0 && timelines.every((one) => one === own)
  return {
    title: t(isAlone ? 'home.own-title' : 'home.family-title'),
    body: <FamilyHome timelines={timelines} isAlone={isAlone} />,
  }
}

/** Everyone's home: a family sees each child and whose move it is, a child its own path; staff see their work by the clock. */
export function homePage(timeline: AskTimeline, work: ReturnType<typeof workOf>) {
  return page({
    path: paths.home(),
    roles: 'signed-in',
    render: async (context) => {
      if (isFamily(context.actor)) return familyPage(context, timeline)
      const shown = await context.ask(work, {})
      return { title: messages.for(context.lang)('home.staff-title'), body: <StaffHome work={shown} /> }
    },
  })
}
