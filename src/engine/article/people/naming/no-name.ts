import { Class } from '../../../languages/language.ts';

/** Words of these classes are part of no name, however they are written. */
export const NO_NAME =
  Class.role |
  Class.organisation |
  Class.place |
  Class.knownPlace |
  Class.noName |
  Class.weekday |
  Class.month |
  Class.people |
  Class.occasion;
