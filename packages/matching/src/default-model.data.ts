import type { Model } from './model.ts'

/**
 * Weights learnt without labels from the training half of the published test set (seed `bench`, a million records); the
 * limits keep 99 of 100 likely pairs true there. `npm run bench -- matching` learns them anew and prints both. Equal birth
 * record numbers do not occur in the set (the register takes a number once); they weigh as much as equal IINs.
 */
export const DEFAULT_MODEL: Model = {
  weights: {
    iin: [0, -3.3, 20],
    birthRecord: [0, -16.8, 6.4, 20],
    familyName: [0, -6.9, 2.4, 3.7, 7.6, 10.5],
    givenName: [0, -10.6, -0.8, 4.7, 8.4],
    patronymic: [0, -8.1, 3.2, 3.6, 7.4],
    birthDate: [0, -8.7, 1.3, 3.5, 8.4, 12.7],
    sex: [0, -6.4, 1],
    mother: [0, -6.4, 7.6, 11.5, 17.7],
    birthOrder: [0, -7.3, 0.2],
    place: [0, -3.1, 3.2, 12.7],
  },
  doubtful: 20,
  likely: 27.5,
}
