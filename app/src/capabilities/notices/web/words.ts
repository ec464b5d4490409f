import { inWords } from '#platform/i18n/in-words.ts'
import type { Capability } from '#platform/module.ts'
import type { NoticeWords } from '../use-cases/send-notice.ts'
import { messages } from './messages.ts'

/** The words of each notice come from the capability that told it; an SMS has the general text unless it gives its own. */
export function wordsOf(capabilities: () => readonly Pick<Capability, 'name' | 'messages'>[]): NoticeWords {
  return {
    of: ({ kind, data }, part, lang) => {
      const [name = '', ...rest] = kind.split('.')
      const own = capabilities().find((one) => one.name === name)?.messages
      const key = rest.join('.')
      const args = inWords(data, lang)
      if (part === 'sms') return own?.find(lang, `sms.${key}`, args) ?? messages.for(lang)('sms.general')
      const found = own?.find(lang, part === 'title' ? `notice.${key}` : `notice.${key}.text`, args)
      if (found === undefined) throw new Error(`no words for the notice ${kind}`)
      return found
    },
    code: (code, lang) => messages.for(lang)('letter.code', { code }),
    subject: (lang) => messages.for(lang)('letter.subject'),
  }
}
