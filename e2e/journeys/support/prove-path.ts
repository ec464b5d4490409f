import { describe, expect, it } from 'vitest'
import { useDesk, useServer, type Way } from './journey.ts'
import { fromBirthToReferral, throughConsultation, throughPlacement, throughProgramme } from './whole-path.ts'

const LONG = 240_000

/** The whole path of one child through the real forms, at one desk: a language, a width, with or without scripts. */
export function provePath(title: string, way: Way): void {
  describe(title, () => {
    const used = useDesk(useServer({ clock: '2022-01-12T09:00:00+06:00' }), way)
    let motherId = ''
    let roomId = ''

    it(
      'LAW-5-3 LAW-8-5 LAW-8-6 REP-II-7 leads from the nurse over the mother’s consent to the PMPC',
      async () => {
        motherId = (await fromBirthToReferral(used.desk)).motherId
        expect(motherId).not.toBe('')
      },
      LONG,
    )

    it(
      'LAW-10-1 LAW-16-1 leads through the consultation to a signed conclusion',
      async () => {
        roomId = await throughConsultation(used.desk, motherId)
        expect(roomId).not.toBe('')
      },
      LONG,
    )

    it(
      'leads through the programme and a second consent to a service',
      async () => {
        await throughProgramme(used.desk, motherId, roomId)
      },
      LONG,
    )

    it(
      'LAW-1-8 LAW-3-1 REP-STD-7 leads from the need to the arrival in an organisation',
      async () => {
        await throughPlacement(used.desk, motherId)
      },
      LONG,
    )
  })
}
