import { addDays, ageOn, type LocalDate } from '@tirek/kernel'
import type { DemoChild } from '../../types.ts'
import type { LoadContext } from '../context.ts'
import { drawCause } from '../people/status-rows.ts'
import type { Member } from '../staff.ts'
import { wordsFor } from './child-facts.ts'
import type { FileScene } from './file-scene.ts'

type Json = Readonly<Record<string, unknown>>

type Form = { readonly form: Json; readonly summary: string }

type Kind = 'psychological' | 'medical' | 'social' | 'pedagogical'

/** The four forms of art. 1(19)–(22), worded from the child's impairment. */
export function examinationForms(
  child: DemoChild,
  years: number,
  on: LocalDate,
  context: LoadContext,
): Readonly<Record<Kind, Form>> {
  const words = wordsFor(child)
  const document = {
    issuer: 'Емхана',
    number: `${context.random.between(1_000, 9_999)}`,
    date: addDays(on, -7),
  }
  return {
    psychological: {
      form: {
        kind: 'psychological',
        mentalState: 'Байланысқа біртіндеп түседі, тез шаршайды',
        developmentPotential: 'Көмек көрсетілсе, тұрақты ілгерілеу мүмкін',
      },
      summary: 'Бала жаңа адамға үйренген соң тапсырманы орындайды. Үзіліс керек.',
    },
    medical: {
      form: {
        kind: 'medical',
        functions: [
          {
            organOrFunction: words.organ,
            finding: 'impaired',
            impairmentKind: words.description,
            severity: 'moderate',
            restrictsLife: true,
          },
        ],
        document,
      },
      summary: `Дәрігер анықтады: ${words.description}.`,
    },
    social: {
      form: {
        kind: 'social',
        ageNorm: `${years} жас`,
        dimensions: {
          'physical-dependence': 'moderate',
          mobility: words.area === 'movement' ? 'marked' : 'slight',
          'usual-occupation': 'moderate',
          'economic-independence': 'none',
          integration: 'moderate',
        },
      },
      summary: 'Отбасы баланы қолдайды. Күнделікті істерде көмек керек.',
    },
    pedagogical: {
      form: {
        kind: 'pedagogical',
        ageNorm: `${years} жас`,
        intellectualDevelopment: 'Жас нормасынан кейін қалған, қолдаумен дамиды',
        playPotential: 'Ойынға ересектің көмегімен қосылады',
        learningPotential: 'Көрнекі материалмен жақсы меңгереді',
        communicationPotential: 'Қарапайым сөз бен ымды қолданады',
      },
      summary: `${words.restriction}. ${words.condition} көмектеседі.`,
    },
  }
}

const LEVELS: readonly (readonly [under: number, level: string, title: string])[] = [
  [3, 'early-development', 'Ерте даму бағдарламасы'],
  [5, 'pre-school', 'Мектепке дейінгі тәрбие бағдарламасы'],
  [6, 'pre-primary', 'Мектепалды даярлық бағдарламасы'],
  [11, 'primary', 'Бастауыш білім беру бағдарламасы'],
  [16, 'basic-secondary', 'Негізгі орта білім беру бағдарламасы'],
  [99, 'general-secondary', 'Жалпы орта білім беру бағдарламасы'],
]

const NOT_NEEDED = ['curricula', 'means', 'environment', 'accompaniment', 'services']

/** A draft in which nothing is lacking for the signature. */
export function draftOf(scene: FileScene, on: LocalDate, familyName: string | undefined): Json {
  const { child, context } = scene
  const words = wordsFor(child)
  const [, level, title] = levelFor(ageOn(child.person.birthDate, on).years)
  const heard = ageOn(child.person.birthDate, on).years >= 3
  return {
    defects: [defectOf(scene, on)],
    severeFindings: {},
    lifeRestriction: words.restriction,
    needs: [{ area: words.area, description: words.need }],
    programmes: [
      { key: 'main', level, variant: 'adapted', title, reasons: 'Баланың жасы мен қажеттіліктері' },
    ],
    conditions: [{ heading: 'methods', description: words.condition, programmeKey: 'main' }],
    headingsNotNeeded: NOT_NEEDED,
    correction: { kinds: ['psychological', 'pedagogical'], content: words.service },
    directions: directionsOf(scene),
    bestInterests: 'Сабақтар үйге жақын жерде, отбасының күн тәртібіне сай өтеді',
    childView: heard
      ? {
          heard: true,
          how: 'ойын және сурет арқылы',
          help: 'суретті карточкалар',
          said: 'сурет салғанды және достарымен ойнағанды ұнатады',
          takenIntoAccount: 'сабақтарға сурет салу қосылды',
        }
      : { heard: false, reason: 'Бала сөйлемейді; қалауы мінез-құлқы бойынша бақыланды' },
    information: {
      content: 'Тексеру нәтижелері мен ұсыныстар қарапайым тілмен түсіндірілді',
      givenOn: on,
      toName: familyName ?? context.staff.of(scene.pmpc.id, 'pmpc-head').name,
    },
  }
}

function levelFor(years: number): (typeof LEVELS)[number] {
  return (
    LEVELS.find(([under]) => years < under) ?? [99, 'general-secondary', 'Жалпы орта білім беру бағдарламасы']
  )
}

function defectOf(scene: FileScene, on: LocalDate): Json {
  const { child, context } = scene
  const words = wordsFor(child)
  const common = {
    key: 'main',
    description: words.description,
    cause: drawCause(context),
    noticedOn: child.disability?.since ?? scene.days.get('referred') ?? on,
  }
  return words.nature === 'physical'
    ? { nature: 'physical', ...common, organ: words.organ, chronic: true, expectedDuration: 'бірнеше жыл' }
    : { nature: 'mental', ...common, kind: words.mentalKind, permanence: 'permanent' }
}

interface ProposedDirection {
  readonly key: string
  readonly sector: 'education' | 'health'
  readonly service: string
  readonly purpose: string
  readonly recipientName: string
  readonly recipientId: string
}

/** Two directions: lessons near home and the clinic; each leaves only with a consent of its own. */
export function directionsOf(scene: FileScene): readonly ProposedDirection[] {
  const { context, child, household } = scene
  const room = context.organisations.serving('correction-room', household.address)
  const clinic = context.organisations.serving('primary-care', household.address)
  const words = wordsFor(child)
  return [
    {
      key: 'lessons',
      sector: 'education',
      service: words.service,
      purpose: words.need,
      recipientName: room.name,
      recipientId: room.id,
    },
    {
      key: 'clinic',
      sector: 'health',
      service: 'дәрігердің бақылауы',
      purpose: 'денсаулық жағдайын бақылау',
      recipientName: clinic.name,
      recipientId: clinic.id,
    },
  ]
}

/** All that the signature covers, as it was on the day. */
export function snapshotOf(scene: FileScene, name: string, members: readonly Member[], on: LocalDate): Json {
  const { child, days, context, familyName, pmpc } = scene
  const { birthDate, iin } = child.person
  const examined = days.get('examined') ?? on
  const session = days.get('appointment') ?? examined
  const age = ageOn(birthDate, examined)
  const forms = examinationForms(child, age.years, examined, context)
  const specialists = members.filter((member) => member.role === 'pmpc-specialist')
  const kinds: readonly Kind[] = ['psychological', 'medical', 'social', 'pedagogical']
  return {
    child: { name, iin, birthDate, age: ageOn(birthDate, on) },
    session: {
      id: scene.fileId,
      day: session,
      time: '10:00',
      place: pmpc.name,
      agreed: true,
      noticeChannel: 'phone',
      noticeGivenOn: days.get('scheduled'),
      notifiedName: familyName,
      heldOn: session,
      representativePresent: familyName !== undefined,
      presentNames: familyName === undefined ? [] : [familyName],
      absenceReason: familyName === undefined ? 'Бала мемлекеттің қамқорлығында' : undefined,
    },
    examinations: kinds.map((kind, index) => ({
      form: forms[kind].form,
      examinedOn: examined,
      age,
      examinerName: specialists[index]?.name ?? '',
      specialty: specialists[index]?.specialty ?? '',
      plainSummary: forms[kind].summary,
    })),
    draft: draftOf(scene, on, familyName),
    members: members.map((member) => ({
      name: member.name,
      specialty: member.specialty ?? 'head',
      agreedOn: on,
    })),
  }
}
