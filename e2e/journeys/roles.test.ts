import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { isFull, ONLY_IN_FULL } from '../support/full.ts'
import { ROLE_JOURNEYS } from './roles/all.ts'
import type { Examiner } from './roles/look.ts'
import { openExaminer, walk } from './roles/walk.ts'
import { AT_DESK, ON_TELEPHONE, sayWhereItStopped, useServer, type Way } from './support/journey.ts'

const LONG = 120_000
/** A Monday with no holiday in the weeks after it. */
const TODAY = '2026-11-23'

/** The day of each post, one after another in one demo nation, as it would be: what one does the next finds done. */
function proveRoles(title: string, way: Way): void {
  describe(title, () => {
    const place = useServer({ demo: 'small', clock: `${TODAY}T09:00:00+06:00` })
    let examiner: Examiner | undefined

    it.each(ROLE_JOURNEYS.map((one) => [one.title, one] as const))(
      '%s',
      { timeout: LONG },
      async (_title, journey) => {
        const { browser, server } = place
        const options = { ...way, browser, url: server.url, today: localDate(TODAY) }
        examiner ??= await openExaminer(options, isFull)
        expect(await walk(options, journey, examiner, (desk) => sayWhereItStopped(desk, place))).toEqual([])
      },
    )
  })
}

proveRoles('the day of each post in Kazakh on a telephone, without scripts', ON_TELEPHONE)

if (isFull)
  proveRoles('the day of each post in Russian at a desk, without scripts', { ...AT_DESK, javaScript: false })
else
  describe('the day of each post in Russian at a desk', () => {
    it('runs in the long run', (context) => context.skip(ONLY_IN_FULL))
  })
