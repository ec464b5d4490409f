import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, type TestBrowser } from '../../support/browser.ts'
import { startServer, type TestServer } from '../../support/server.ts'
import { type Desk, type DeskOptions, openDesk, whereItStopped } from './desk.ts'
import { fromBirthToReferral, throughConsultation, throughPlacement, throughProgramme } from './whole-path.ts'

const LONG = 240_000

/** The whole path of one child through the real forms, at one desk: a language, a width, with or without scripts. */
export function provePath(title: string, way: Pick<DeskOptions, 'lang' | 'width' | 'javaScript'>): void {
  describe(title, () => {
    let server: TestServer
    let browser: TestBrowser
    let desk: Desk
    let motherId = ''
    let roomId = ''

    beforeAll(async () => {
      server = await startServer({ clock: '2022-01-12T09:00:00+06:00' })
      browser = await openBrowser()
      desk = await openDesk({ url: server.url, browser, ...way })
    }, LONG)
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail')
        process.stderr.write(`${await whereItStopped(desk)}\n${server.output().slice(-2000)}`)
    })
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
    })

    it(
      'LAW-5-3 LAW-8-5 LAW-8-6 REP-II-7 leads from the nurse over the mother’s consent to the PMPC',
      async () => {
        motherId = (await fromBirthToReferral(desk)).motherId
        expect(motherId).not.toBe('')
      },
      LONG,
    )

    it(
      'LAW-10-1 LAW-16-1 leads through the consultation to a signed conclusion',
      async () => {
        roomId = await throughConsultation(desk, motherId)
        expect(roomId).not.toBe('')
      },
      LONG,
    )

    it(
      'leads through the programme and a second consent to a service',
      async () => {
        await throughProgramme(desk, motherId, roomId)
      },
      LONG,
    )

    it(
      'LAW-1-8 LAW-3-1 REP-STD-7 leads from the need to the arrival in an organisation',
      async () => {
        await throughPlacement(desk, motherId)
      },
      LONG,
    )
  })
}
