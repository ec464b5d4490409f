import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROLES } from '#platform/access/roles.ts'
import { CAPABILITIES } from '../capabilities.ts'
import { ASKED_ROLES, ROLES_BEYOND } from './role-catalogue.ts'

const REQUIREMENTS = new URL('../../../../../shared/requirements/REQUIREMENTS.md', import.meta.url)

function asked(): readonly string[] {
  const text = readFileSync(REQUIREMENTS, 'utf8')
  const part = text.slice(text.indexOf('# 5. ROLE CATALOGUE'), text.indexOf('# 6. '))
  return [...part.matchAll(/^\| \*\*([^*]+)\*\*/gm)].map(([, name = '']) => name)
}

describe('catalogue of roles', () => {
  it('has forty lines, each with a role or with the reason why there is none', () => {
    expect(ASKED_ROLES).toHaveLength(40)
    expect(ASKED_ROLES.filter(({ roles, why }) => roles.length === 0 && why === undefined)).toEqual([])
  })

  it('names every role of the product, and none that has nothing to do', () => {
    const named = new Set([...ASKED_ROLES.flatMap(({ roles }) => roles), ...Object.keys(ROLES_BEYOND)])
    expect([...named].sort()).toEqual(Object.keys(ROLES).sort())
    const acting = new Set(CAPABILITIES.flatMap((one) => one.permissions).map(({ role }) => role))
    expect(Object.keys(ROLES).filter((role) => !acting.has(role as keyof typeof ROLES))).toEqual([])
  })

  it.skipIf(!existsSync(REQUIREMENTS))('is the catalogue that was asked for, line by line', () => {
    expect(ASKED_ROLES.map((one) => one.asked)).toEqual(asked())
  })
})
