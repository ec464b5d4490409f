import type { LocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'

const TEXTS = {
  choose: {
    kk: (day: string) => `Ұйымды таңдау мерзімінің соңғы күні: ${day}. Портал: aleumet.egov.kz.`,
    ru: (day: string) => `Последний день выбора организации: ${day}.`,
  },
  arrive: {
    kk: (day: string) => `Ұйымға келу мерзімінің соңғы күні: ${day}.`,
    ru: (day: string) => `Последний день прибытия в организацию: ${day}.`,
  },
} as const

/** The reminder, in Kazakh and Russian at once: which language the phone’s owner reads is not known. No name stands in it. */
export function smsText(term: keyof typeof TEXTS, due: LocalDate): string {
  const { kk, ru } = TEXTS[term]
  return `${kk(formatDate('kk', due))} ${ru(formatDate('ru', due))}`
}
