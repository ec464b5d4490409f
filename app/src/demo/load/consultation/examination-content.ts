import { ageOn, type LocalDate } from '@tirek/kernel'
import { capital, wordsFor } from './child-facts.ts'
import type { FileScene } from './file-scene.ts'

type Json = Readonly<Record<string, unknown>>
type Form = { readonly form: Json; readonly summary: string }
export type ExaminationKind = 'psychological' | 'medical' | 'social' | 'pedagogical'

const PLAYS_UNTIL = 7

/** The four forms of art. 1(19)–(22), worded from the child's impairment and age. */
export function examinationForms(scene: FileScene, on: LocalDate): Readonly<Record<ExaminationKind, Form>> {
  const ageNorm = ageText(scene.child.person.birthDate, on)
  return {
    psychological: psychological(),
    medical: medical(scene),
    social: social(scene, ageNorm),
    pedagogical: pedagogical(scene, ageNorm, on),
  }
}

/** Whole years; months for the youngest. */
function ageText(birthDate: LocalDate, on: LocalDate): string {
  const { years, months } = ageOn(birthDate, on)
  return years > 0 ? `${years} жас` : `${months} ай`
}

function psychological(): Form {
  return {
    form: {
      kind: 'psychological',
      mentalState: 'Байланысқа біртіндеп түседі, тез шаршайды',
      developmentPotential: 'Көмек көрсетілсе, тұрақты ілгерілеу мүмкін',
    },
    summary: 'Бала жаңа адамға үйренген соң тапсырманы орындайды. Үзіліс керек.',
  }
}

function medical({ child, facts }: FileScene): Form {
  const words = wordsFor(child)
  return {
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
      document: facts.medicalDocument,
    },
    summary: `Дәрігер анықтады: ${words.description}.`,
  }
}

function social({ child, familyName }: FileScene, ageNorm: string): Form {
  const family = familyName === undefined ? 'Баланы тәрбиешілер қолдайды' : 'Отбасы баланы қолдайды'
  return {
    form: {
      kind: 'social',
      ageNorm,
      dimensions: {
        'physical-dependence': 'moderate',
        mobility: wordsFor(child).area === 'movement' ? 'marked' : 'slight',
        'usual-occupation': 'moderate',
        'economic-independence': 'none',
        integration: 'moderate',
      },
    },
    summary: `${family}. Күнделікті істерде көмек керек.`,
  }
}

function pedagogical({ child }: FileScene, ageNorm: string, on: LocalDate): Form {
  const words = wordsFor(child)
  const plays = ageOn(child.person.birthDate, on).years < PLAYS_UNTIL
  return {
    form: {
      kind: 'pedagogical',
      ageNorm,
      intellectualDevelopment: 'Жас нормасынан кейін қалған, қолдаумен дамиды',
      playPotential: plays
        ? 'Ойынға ересектің көмегімен қосылады'
        : 'Құрдастарының ортақ ісіне қолдаумен қосылады',
      learningPotential: 'Көрнекі материалмен жақсы меңгереді',
      communicationPotential: 'Қарапайым сөз бен ымды қолданады',
    },
    summary: `${capital(words.restriction)}. ${capital(words.condition)} көмектеседі.`,
  }
}
