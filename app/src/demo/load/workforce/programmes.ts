import { addDays } from '@tirek/kernel'
import { note } from '../../named/named-staff.ts'
import type { LoadContext } from '../context.ts'

interface ProgrammeOfDemo {
  readonly title: ReturnType<typeof note>
  readonly hours: number
  readonly groups: readonly string[]
  /** Days before the demo when health proposed it. */
  readonly ago: number
  readonly isAgreed: boolean
}

const ALL = ['general-practitioner', 'paediatrician', 'mid-level']

/** Invented programmes: no real course is meant. */
const PROGRAMMES: readonly ProgrammeOfDemo[] = [
  {
    title: note(
      'Алғашқы көмектегі даму скринингі: негізгі курс',
      'Скрининг развития в первичном звене: базовый курс',
      'Developmental screening in primary care: basic course',
    ),
    hours: 36,
    groups: ALL,
    ago: 1400,
    isAgreed: true,
  },
  {
    title: note(
      'Есту мен көруді ерте тексеру',
      'Ранняя проверка слуха и зрения',
      'Early checks of hearing and sight',
    ),
    hours: 18,
    groups: ['mid-level'],
    ago: 900,
    isAgreed: true,
  },
  {
    title: note(
      'Аутизм белгілерін ерте тану',
      'Раннее распознавание признаков аутизма',
      'Early signs of autism',
    ),
    hours: 24,
    groups: ['general-practitioner', 'paediatrician'],
    ago: 12,
    isAgreed: false,
  },
]

const ANSWERED_AFTER = 20

/** The programmes of the demo; the id of the first, which is for everybody, comes back. */
export function addProgrammes({ bulk, asOf, nextId }: LoadContext): string {
  const ids = PROGRAMMES.map(({ title, hours, groups, ago, isAgreed }, index) => {
    const id = nextId()
    bulk.add('staff_programme', {
      id,
      title: JSON.stringify(title),
      organiser: 'Ұлттық үйрету орталығы',
      hours,
      groups: [...groups],
      state: isAgreed ? 'agreed' : 'proposed',
      proposed_on: addDays(asOf, -ago),
      proposed_by: 'Денсаулық сақтау органы',
      proposed_act: `${index + 11}-Д`,
      agreed_on: isAgreed ? addDays(asOf, ANSWERED_AFTER - ago) : null,
      agreed_by: isAgreed ? 'Білім беру органы' : null,
      agreed_act: isAgreed ? `${index + 41}-Б` : null,
      withdrawn_on: null,
      withdrawn_by: null,
      withdrawn_why: null,
      version: 1,
    })
    return id
  })
  return ids[0] ?? nextId()
}
