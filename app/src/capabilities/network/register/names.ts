import type { LocalizedText } from '@tirek/kernel'
import { ORGANISATION_KINDS, type OrganisationKind } from '../domain/organisation-kind.ts'

/** Short names where the full name of the kind is too long for a name plate. */
const SHORT: Partial<Readonly<Record<OrganisationKind, LocalizedText>>> = {
  pmpc: { kk: 'ПМПК', ru: 'ПМПК', en: 'PMPC' },
  'obstetric-provider': { kk: 'Перинаталдық орталық', ru: 'Перинатальный центр', en: 'Perinatal centre' },
  'primary-care': { kk: 'Емхана', ru: 'Поликлиника', en: 'Polyclinic' },
  'medical-organisation': { kk: 'Балалар ауруханасы', ru: 'Детская больница', en: 'Children’s hospital' },
  'state-school': { kk: 'Жалпы білім беретін мектеп', ru: 'Общеобразовательная школа', en: 'General school' },
  'home-assistance-unit': {
    kk: 'Үйде әлеуметтік көмек бөлімшесі',
    ru: 'Отделение социальной помощи на дому',
    en: 'Home social-assistance unit',
  },
  'aids-supplier': { kk: 'Өнім беруші', ru: 'Поставщик', en: 'Supplier' },
  'local-executive-body': { kk: 'Әкімдік', ru: 'Акимат', en: 'Akimat' },
}

const SINGLE: readonly OrganisationKind[] = [
  'local-executive-body',
  'maslikhat',
  'employment-department',
  'home-assistance-unit',
]

/** A neutral name: kind, number and place side by side, so that no case ending is needed. */
export function organisationName(
  kind: OrganisationKind,
  number: number,
  place: LocalizedText,
): LocalizedText {
  const name = SHORT[kind] ?? ORGANISATION_KINDS[kind].name
  if (SINGLE.includes(kind)) {
    return { kk: `${name.kk}, ${place.kk}`, ru: `${name.ru}, ${place.ru}`, en: `${name.en}, ${place.en}` }
  }
  return {
    kk: `№ ${number} ${lowerFirst(name.kk)}, ${place.kk}`,
    ru: `${name.ru} № ${number}, ${place.ru}`,
    en: `${name.en} No. ${number}, ${place.en}`,
  }
}

/** After a number a Kazakh name goes on in small letters, an abbreviation stays as it is. */
function lowerFirst(text: string): string {
  return text === text.toUpperCase() ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
