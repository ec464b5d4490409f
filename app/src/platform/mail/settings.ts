import { WrongSetting } from '#platform/config/wrong-setting.ts'

/** Where the mail server is (`smtps://user:password@host:465`), and in whose name letters go. */
export interface MailSettings {
  readonly url: string
  readonly from: string
}

/** Reads `TIREK_SMTP_URL` and `TIREK_MAIL_FROM`; both or none. Throws with the name of the setting that is wrong. */
export function mailSettings(env: NodeJS.ProcessEnv): MailSettings | undefined {
  const url = env['TIREK_SMTP_URL'] || undefined
  const from = env['TIREK_MAIL_FROM'] || undefined
  if (url === undefined && from === undefined) return undefined
  if (url === undefined || !/^smtps?:\/\/./.test(url))
    throw new WrongSetting('TIREK_SMTP_URL must begin with smtp:// or smtps:// when TIREK_MAIL_FROM is given')
  if (from === undefined || !/^\S+@\S+$/.test(from))
    throw new WrongSetting(
      'TIREK_MAIL_FROM must be an address such as tirek@example.kz when TIREK_SMTP_URL is given',
    )
  return { url, from }
}
