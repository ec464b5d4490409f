import type { Model } from './model.ts'

/**
 * Weights learnt without labels from the training half of the published test set (seed `bench`, 600,000 records); the
 * limits keep 99 of 100 likely pairs true there. `npm run bench -- matching` learns them anew and prints both. Equal birth
 * record numbers do not occur in the set (the register takes a number once); they weigh as much as equal IINs.
 */
export const DEFAULT_MODEL: Model = {
  weights: {
    iin: [0, -3.3, 20],
    birthRecord: [0, -15.4, 6.4, 20],
    familyName: [0, -5.6, 2.3, 3.7, 7.6, 11],
    givenName: [0, -6.2, 0, 4.6, 8.4],
    patronymic: [0, -7.8, 3.2, 3.6, 7.3],
    birthDate: [0, -8.5, 1.4, 3.5, 8.6, 12.7],
    sex: [0, -6, 1],
    mother: [0, -6.1, 7.6, 11.4, 17],
    birthOrder: [0, -8, 0.2],
    place: [0, -3.2, 3.2, 12.4],
  },
  doubtful: 20,
  likely: 27.5,
}
