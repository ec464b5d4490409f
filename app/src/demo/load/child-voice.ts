import { ageOn, type LocalDate } from '@tirek/kernel'

/** How a child of an age is heard, likes to spend the day, and what the family hopes for; Kazakh, the language of record. */
export interface ChildVoice {
  readonly how: string
  readonly help: string
  readonly said: string
  readonly takenIntoAccount: string
  readonly interests: readonly string[]
  readonly aspirations: readonly string[]
  /** How long a lesson holds the attention of the age. */
  readonly lesson: string
}

/** Under this age a child is watched, not asked. */
const SPEAKS_AT = 3

const EARLY: ChildVoice = {
  how: 'мінез-құлқын бақылау',
  help: 'анасының жанында, таныс ойыншықтармен',
  said: 'жұмсақ ойыншықты және әнді ұнатады',
  takenIntoAccount: 'сабақтар әнмен және таныс ойыншықпен басталады',
  interests: ['жұмсақ ойыншықтар', 'бесік жыры мен ән', 'су ойындары', 'сылдырмақтар', 'шар домалату'],
  aspirations: [
    'өздігінен отыру және тұру',
    'атына бұрылып қарау',
    'қасықпен тамақ ішу',
    'алғашқы сөздерін айту',
  ],
  lesson: 'Сабақты 10 минуттан, үзіліспен',
}
const PRE_SCHOOL: ChildVoice = {
  how: 'ойын және сурет арқылы',
  help: 'суретті карточкалар',
  said: 'сурет салғанды және достарымен ойнағанды ұнатады',
  takenIntoAccount: 'сабақтарға сурет салу қосылды',
  interests: ['сурет салу', 'құрастырғыш', 'су ойындары', 'жануарлар', 'доп ойыны', 'кітап парақтау'],
  aspirations: ['достарымен бірге ойнау', 'өзі киіне алу', 'өз қалауын сөзбен айту', 'ауласында серуендеу'],
  lesson: 'Сабақты 15 минуттан, үзіліспен',
}
const SCHOOL: ChildVoice = {
  how: 'әңгіме және сурет арқылы',
  help: 'суретті карточкалар және қарапайым сұрақтар',
  said: 'сыныптастарымен бірге оқығысы және көбірек серуендегісі келеді',
  takenIntoAccount: 'сабақтар мектеп кестесіне сай қойылды',
  interests: ['музыка тыңдау', 'сурет салу', 'футбол көру', 'кітап оқу', 'жануарлар', 'үстел ойындары'],
  aspirations: ['сыныптастарымен дос болу', 'мектепке өзі бару', 'үй шаруасына көмектесу', 'жүзуді үйрену'],
  lesson: 'Сабақты 20 минуттан, үзіліспен',
}
const TEENS: ChildVoice = {
  how: 'жеке әңгіме арқылы',
  help: 'қарапайым тілмен жазылған сұрақтар',
  said: 'өз шешімін өзі қабылдағысы және мамандық үйренгісі келеді',
  takenIntoAccount: 'кәсіпке баулу сабақтары қосылды',
  interests: ['музыка тыңдау', 'компьютер', 'ас әзірлеу', 'спорт', 'фотоға түсіру', 'кітап оқу'],
  aspirations: ['мамандық таңдау', 'көлікпен өзі жүру', 'дүкеннен өзі зат алу', 'достарымен кездесіп тұру'],
  lesson: 'Сабақты 30 минуттан, үзіліспен',
}
const AGES: readonly (readonly [under: number, voice: ChildVoice])[] = [
  [SPEAKS_AT, EARLY],
  [7, PRE_SCHOOL],
  [13, SCHOOL],
]

/** The voice that fits a child's age on a day. */
export function voiceOn(birthDate: LocalDate, on: LocalDate): ChildVoice {
  const { years } = ageOn(birthDate, on)
  return AGES.find(([under]) => years < under)?.[1] ?? TEENS
}

/** True when the child is old enough to be asked (CRPD 7(3)). */
export function canBeAsked(birthDate: LocalDate, on: LocalDate): boolean {
  return ageOn(birthDate, on).years >= SPEAKS_AT
}

export const NOT_ASKED = 'Бала әлі сөйлемейді; қалауы мінез-құлқы бойынша бақыланды'

/** How a child was heard, or why not, as conclusions and programmes write it. */
export function childViewOn(birthDate: LocalDate, on: LocalDate): Readonly<Record<string, unknown>> {
  if (!canBeAsked(birthDate, on)) return { heard: false, reason: NOT_ASKED }
  const { how, help, said, takenIntoAccount } = voiceOn(birthDate, on)
  return { heard: true, how, help, said, takenIntoAccount }
}
