import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import type { PathSources } from './sources.ts'
import { timelineOf } from './use-cases/timeline.ts'
import { workOf } from './use-cases/work.ts'
import { easyHomePage } from './web/easy-home.page.tsx'
import { homePage } from './web/home.page.tsx'
import { landingPage } from './web/landing.page.tsx'
import { messages } from './web/messages.ts'
import { pathPage } from './web/path.page.tsx'

/**
 * What spans capabilities: the child's path, the family's home, the home of staff. It is made from the parts that the
 * other capabilities give, so that none of them knows another for the sake of a common page.
 */
export function createPath(capabilities: readonly Capability[]): Capability {
  const sources: PathSources = {
    parts: capabilities.flatMap(({ name, path }) => (path === undefined ? [] : [{ ...path, name }])),
    noRecord: (lang) => messages.for(lang)('path.no-record'),
    words: Object.fromEntries(capabilities.map((capability) => [capability.name, capability.messages])),
  }
  const timeline = timelineOf(sources)
  const work = workOf(sources)

  return {
    name: 'path',
    useCases: [timeline, work],
    permissions,
    pages: [landingPage, homePage(timeline, work), easyHomePage(timeline), pathPage(timeline)],
    actions: [],
    messages,
  }
}
