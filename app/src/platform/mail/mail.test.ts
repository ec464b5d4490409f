import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_JOURNAL } from '#platform/gateways/journal.ts'
import { openLines } from '#platform/gateways/line.ts'
import { createMail, type Mail } from './mail.ts'
import { mailSettings } from './settings.ts'
import { type MailSimulator, startMailSimulator } from './simulator.ts'

const LETTER = {
  id: '1',
  to: 'ana@example.kz',
  subject: 'Хабарлама',
  text: 'Код: 123456. Ұзақ мәтін: әғқңөұүһі.',
}

describe('e-mail over SMTP', () => {
  let mailbox: MailSimulator
  let mail: Mail
  let fault = 'none'
  let time = Date.parse('2024-01-08T10:00:00+06:00')
  const lines = openLines({ now: () => new Date(time), journal: NO_JOURNAL, pauseMs: 1 })
  beforeAll(async () => {
    mailbox = await startMailSimulator({ faultOf: () => fault })
    mail = createMail({ url: mailbox.url, from: 'tirek@example.kz' }, lines)
  })
  afterAll(() => mailbox.close())

  it('carries Kazakh words whole to a real server', async () => {
    expect(await mail.send(LETTER)).toEqual({ ok: true, value: undefined })
    expect(mailbox.letters().at(-1)).toEqual({ to: ['ana@example.kz'], text: LETTER.text })
  })

  it('tells «no such mailbox» from «try later»', async () => {
    fault = 'wrong-person'
    expect(await mail.send(LETTER)).toEqual({ ok: false, error: { kind: 'refused' } })
    fault = 'down'
    expect(await mail.send(LETTER)).toEqual({ ok: false, error: { kind: 'unavailable' } })
    expect(lines.stateOf('mail')).toBe('open')
    fault = 'none'
    time += 31_000
    expect(await mail.send(LETTER)).toEqual({ ok: true, value: undefined })
    expect(lines.stateOf('mail')).toBe('closed')
  })

  it('is off without settings, and names the setting that is wrong', async () => {
    expect(await createMail(mailSettings({}), lines).send(LETTER)).toEqual({
      ok: false,
      error: { kind: 'off' },
    })
    expect(() => mailSettings({ TIREK_SMTP_URL: 'smtp://mail' })).toThrow('TIREK_MAIL_FROM')
    expect(() => mailSettings({ TIREK_MAIL_FROM: 'a@b.kz', TIREK_SMTP_URL: 'http://mail' })).toThrow(
      'TIREK_SMTP_URL',
    )
  })
})
