import { bothSides, fieldLines, insider, isProved, type Line, leaks, tryGiving } from '../field-probe.ts'
import type { RightsSystem } from '../rights.fixture.ts'
import { type Family, switchboard } from './switchboard.ts'

/** The table with one rule of one line taken away. */
function withoutRule({ useCase, role, rule }: Line): void {
  switchboard().line = (line, action, by) =>
    line?.fields === undefined || action !== useCase.name || by !== role
      ? line
      : { ...line, fields: line.fields.filter((one) => one !== rule) }
}

/** Whether a rule that was taken away is noticed; undefined when this child has nothing that it would keep back. */
async function isNoticed(rights: RightsSystem, line: Line): Promise<boolean | undefined> {
  const person = await insider(rights, line.role)
  if (line.rule.how === 'not-given') {
    withoutRule(line)
    return !(await tryGiving(rights, person, line)).text.includes('platform.field-not-yours')
  }
  const before = await bothSides(rights, person, line.useCase)
  if (before === undefined || !isProved(line, before)) return undefined
  withoutRule(line)
  const after = await bothSides(rights, person, line.useCase)
  return after !== undefined && leaks(line, after).length > 0
}

/** Each rule of a field taken away. */
export async function fieldMutants(rights: RightsSystem): Promise<Family> {
  const missed: string[] = []
  let total = 0
  for (const line of fieldLines()) {
    const noticed = await isNoticed(rights, line)
    switchboard().line = undefined
    if (noticed === undefined) continue
    total += 1
    if (!noticed) missed.push(`${line.role} ${line.useCase.name} ${line.rule.path}`)
  }
  return { name: 'fields of lines', total, missed }
}
