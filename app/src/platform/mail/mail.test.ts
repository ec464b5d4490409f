import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  beforeAll(async () => {
    mailbox = await startMailSimulator()
    mail = createMail({ url: mailbox.url, from: 'tirek@example.kz' })
  })
  afterAll(() => mailbox.close())

  it('carries Kazakh words whole to a real server', async () => {
    expect(await mail.send(LETTER)).toEqual({ ok: true, value: undefined })
    expect(mailbox.letters().at(-1)).toEqual({ to: ['ana@example.kz'], text: LETTER.text })
  })

  it('tells «no such mailbox» from «try later»', async () => {
    mailbox.setFault('refuse')
    expect(await mail.send(LETTER)).toEqual({ ok: false, error: { kind: 'refused' } })
    mailbox.setFault('down')
    expect(await mail.send(LETTER)).toEqual({ ok: false, error: { kind: 'unavailable' } })
    mailbox.setFault('none')
  })

  it('is off without settings, and names the setting that is wrong', async () => {
    expect(await createMail(mailSettings({})).send(LETTER)).toEqual({ ok: false, error: { kind: 'off' } })
    expect(() => mailSettings({ TIREK_SMTP_URL: 'smtp://mail' })).toThrow('TIREK_MAIL_FROM')
    expect(() => mailSettings({ TIREK_MAIL_FROM: 'a@b.kz', TIREK_SMTP_URL: 'http://mail' })).toThrow(
      'TIREK_SMTP_URL',
    )
  })
})
