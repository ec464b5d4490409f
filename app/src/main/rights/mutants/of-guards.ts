import { tryRoute } from '../browser-matrix.ts'
import { type Hole, tryUseCase } from '../matrix.ts'
import { everyUseCase, type RightsSystem, writtenTable } from '../rights.fixture.ts'
import { ROUTES } from '../routes.ts'
import { type Family, switchboard } from './switchboard.ts'

type Attempt = () => Promise<readonly Hole[]>

const MOST_TRIES = 30

function attemptsOf({ field, strangers }: RightsSystem): readonly Attempt[] {
  const written = writtenTable()
  return strangers.flatMap((stranger) => [
    ...everyUseCase()
      .filter(({ name }) => written.may(name, stranger.role))
      .map((useCase) => () => tryUseCase(field, written, stranger, useCase)),
    ...ROUTES.filter((route) => written.mayOpen(route, stranger.role)).map(
      (route) => () => tryRoute(field, written, stranger, route),
    ),
  ])
}

/** The attempts that each guard has refused. */
async function whoMetWhat(attempts: readonly Attempt[]): Promise<ReadonlyMap<string, readonly Attempt[]>> {
  const met = new Map<string, Attempt[]>()
  for (const attempt of attempts) {
    switchboard().spoken.clear()
    await attempt()
    for (const guard of switchboard().spoken) met.set(guard, [...(met.get(guard) ?? []), attempt])
  }
  return met
}

async function isNoticed(attempts: readonly Attempt[]): Promise<boolean> {
  for (const attempt of attempts.slice(0, MOST_TRIES)) if ((await attempt()).length > 0) return true
  return false
}

/** Each guard of the use cases that a stranger has met, let through. */
export async function guardMutants(rights: RightsSystem): Promise<Family> {
  const met = await whoMetWhat(attemptsOf(rights))
  const missed: string[] = []
  for (const [guard, attempts] of met) {
    switchboard().off = guard
    if (!(await isNoticed(attempts))) missed.push(guard)
  }
  switchboard().off = undefined
  return { name: 'guards that a stranger meets', total: met.size, missed }
}
