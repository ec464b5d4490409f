import { type Lang, type LocalizedText, localize } from '@tirek/kernel'

/** A text that a family must be able to take in, and the pages it stands on. */
interface KeyText {
  readonly title: LocalizedText
  readonly pages: readonly [string, ...string[]]
}

const text = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en })

/** The key texts of the product (Law 343, art. 11(3)), in the order in which a family meets them. */
export const KEY_TEXTS = {
  'first-risk': {
    title: text(
      'Қатер белгісі табылғаннан кейінгі алғашқы бет',
      'Первая страница после признака риска',
      'The first page after a sign of risk',
    ),
    pages: ['/information/first-risk', '/information/first-risk/easy', '/screening/information'],
  },
  'what-is-pmpc': {
    title: text(
      'ПМПК деген не және онда не болады',
      'Что такое ПМПК и что там будет',
      'What the PMPC is and what happens there',
    ),
    pages: ['/information/referral', '/information/referral/easy'],
  },
  'consent-to-pmpc': {
    title: text(
      'ПМПК-ға келісім: нені білдіреді',
      'Согласие на ПМПК: что оно значит',
      'Consent to the PMPC: what it means',
    ),
    pages: ['/easy/consent'],
  },
  'refused-consent': {
    title: text(
      'Келісім бермесеңіз не болады',
      'Что будет, если вы не согласны',
      'What happens if you do not consent',
    ),
    pages: ['/information/refused-consent', '/information/refused-consent/easy'],
  },
  conclusion: {
    title: text(
      'ПМПК қорытындысы қарапайым тілмен',
      'Заключение ПМПК простыми словами',
      'The conclusion of the PMPC in plain words',
    ),
    pages: [
      '/information/conclusion',
      '/information/conclusion/easy',
      '/consultation/conclusions/:conclusionId/easy',
    ],
  },
  programme: {
    title: text('Бағдарлама деген не', 'Что такое программа', 'What a programme is'),
    pages: ['/information/programme', '/information/programme/easy', '/programmes/easy'],
  },
  rights: {
    title: text(
      'Отбасының және баланың құқықтары',
      'Права семьи и ребёнка',
      'Rights of the family and the child',
    ),
    pages: ['/rights-of-the-child', '/people/:personId/rights'],
  },
  complaint: {
    title: text('Қалай шағымдануға болады', 'Как пожаловаться', 'How to complain'),
    pages: ['/people/:personId/complaints/new', '/people/:personId/complaints'],
  },
  question: {
    title: text('Қалай сұрақ қоюға болады', 'Как задать вопрос', 'How to ask a question'),
    pages: ['/ask', '/questions/new'],
  },
  'hand-over': {
    title: text('Бала 18 жасқа толғанда не өзгереді', 'Что меняется в 18 лет', 'What changes at 18'),
    pages: ['/information/hand-over', '/information/hand-over/easy'],
  },
} as const satisfies Readonly<Record<string, KeyText>>

export type KeyTextId = keyof typeof KEY_TEXTS

export const KEY_TEXT_IDS = Object.keys(KEY_TEXTS) as [KeyTextId, ...KeyTextId[]]

/** The text that stands on a page. */
export function keyTextOf(path: string): KeyTextId | undefined {
  return KEY_TEXT_IDS.find((id) => (KEY_TEXTS[id].pages as readonly string[]).includes(path))
}

/** Its title in a language. */
export function titleOf(id: KeyTextId, lang: Lang): string {
  return localize(KEY_TEXTS[id].title, lang)
}

/** The page of a text that opens for anybody, where there is one. */
export function openPageOf(id: KeyTextId): string | undefined {
  return KEY_TEXTS[id].pages.find((page) => !page.includes(':'))
}
