import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTurns } from './attempts.ts'
import { tryUseCase } from './matrix.ts'
import { everyUseCase, type RightsSystem, startRightsSystem, writtenTable } from './rights.fixture.ts'

let rights: RightsSystem

beforeAll(async () => {
  rights = await startRightsSystem()
}, 120_000)
afterAll(() => rights?.close())

describe('rights over the API', () => {
  it('LAW-X-1 LAW-10-2 answers a stranger of any role about the child as about nobody, and does nothing', async () => {
    const { field, strangers } = rights
    const written = writtenTable()
    const attempts = strangers.flatMap((stranger) =>
      everyUseCase()
        .filter(({ name }) => stranger.where === 'elsewhere' || written.may(name, stranger.role))
        .map((useCase) => () => tryUseCase(field, written, stranger, useCase)),
    )
    expect(attempts.length).toBeGreaterThan(2_000)
    expect((await inTurns(attempts)).flat()).toEqual([])
  }, 240_000)
})
