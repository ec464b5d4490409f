import { findOrganisation } from '#capabilities/network/index.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { countOfUnit, listRegulations } from '../read/home-help.ts'
import { listUnitIds } from '../read/units.ts'
import { paths } from './home-help.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

/** The day of a unit, the families that ask it, and for the local executive body units without a regulation. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang, today }) => {
    const t = messages.for(lang)
    const { organisationId, role, regions } = actor
    if (rolesOf('home-help.record-regulation').includes(role)) {
      const units = await listUnitIds(db, regions[0])
      const known = new Set((await listRegulations(db, units)).map(({ unitId }) => unitId))
      const count = units.filter((id) => !known.has(id)).length
      return [
        { key: 'home-help.units', title: t('work.units'), count, href: `${paths.units()}?show=without` },
      ]
    }
    if (organisationId === undefined || !rolesOf('home-help.today').includes(role)) return []
    const own = await findOrganisation(db, organisationId)
    if (own?.kind !== 'home-assistance-unit') return []
    const { asked, visits, late } = await countOfUnit(db, organisationId, today)
    return [
      { key: 'home-help.today', title: t('work.today'), count: visits, late, href: paths.today() },
      { key: 'home-help.asked', title: t('work.asked'), count: asked, href: paths.children('asked') },
    ]
  },
}
