import { type Citation, cite } from '@tirek/law'

/** The provisions this capability rests on, named once. */
export const ACTS = {
  support: cite('law-343', 'art-1-13-1'),
  specialEducation: cite('law-343', 'art-1-15'),
  guarantee: cite('law-343', 'art-3-4-1'),
  teachingChannels: cite('law-343', 'art-8-2-5'),
  severeCoordination: cite('law-343', 'art-8-2-8'),
  guaranteedVolume: cite('law-343', 'art-8-2-9'),
  kinds: cite('law-343', 'art-9'),
  medicalGivers: cite('law-343', 'art-9-1'),
  educationGivers: cite('law-343', 'art-9-3'),
  socialGivers: cite('law-343', 'art-9-5'),
  direction: cite('law-343', 'art-10-2'),
  means: cite('law-343', 'art-11-3'),
  financing: cite('law-343', 'art-13'),
  freeSupport: cite('law-343', 'art-15-1-1'),
  freeCorrection: cite('law-343', 'art-15-1-3'),
  aids: cite('law-343', 'art-15-1-4'),
  participation: cite('law-343', 'art-17-1'),
  openCatalogue: cite('project', 'DEC-30'),
  smallCells: cite('project', 'DEC-16'),
  terms: cite('project', 'DEC-73', 'project-default'),
  volume: cite('project', 'DEC-74'),
} as const satisfies Record<string, Citation>
