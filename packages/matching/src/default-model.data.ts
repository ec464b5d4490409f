import type { Model } from './model.ts'

/**
 * Weights learnt without labels from the training half of the published test set (seed `bench`, a million records); the
 * limits keep 99 of 100 likely pairs true there. `npm run bench -- matching` learns them anew and prints both. Equal birth
 * record numbers do not occur in the set (the register takes a number once); they weigh as much as equal IINs.
 */
export const DEFAULT_MODEL: Model = {
  weights: {
    iin: [0, -3.3, 20],
    birthRecord: [0, -14.8, 18.4, 20],
    familyName: [0, -6.6, 2.1, 3.5, 7.7, 10.7],
    givenName: [0, -9.5, -0.8, 4.5, 8.4],
    patronymic: [0, -7.3, 4.5, 3.6, 7.3],
    birthDate: [0, -8.9, 0.2, 3.4, 8.3, 12.7],
    sex: [0, -6.3, 1],
    mother: [0, -6.7, 7.7, 11.5, 18.9],
    birthOrder: [0, -7.3, 0.2],
    place: [0, -3.1, 3.2, 12.5],
  },
  doubtful: 20,
  likely: 27.5,
}
