import { describe, expect, test } from 'vitest';
import { roleInForce } from '../../../src/engine/role-in-force.ts';
import type { Role } from '../../../src/engine/types.ts';

const PERU = 'country:PE';
const role = (title: string, country: Role['country'] = null): Role => ({ title, country });

describe('the role in force, newest first', () => {
  test.each<[string, Role[], Role | null]>([
    ['none', [], null],
    ['one', [role('Mayor')], role('Mayor')],
    ['a short one after a full one', [role('President'), role('President', PERU)], role('President', PERU)],
    [
      'shorter by a word',
      [role('Minister'), role('Foreign minister', PERU), role('Mayor of Lima')],
      role('Foreign minister', PERU),
    ],
    ['shorter by what it is for', [role('Minister'), role('Minister of trade')], role('Minister of trade')],
    [
      'full in two steps',
      [role('Minister'), role('Trade minister'), role('Trade minister', PERU)],
      role('Trade minister', PERU),
    ],
    ['another office', [role('President'), role('Vice president', PERU)], role('President')],
    ['another office', [role('Secretary'), role('Press secretary', PERU)], role('Secretary')],
    ['another country', [role('President', 'country:CL'), role('President', PERU)], role('President', 'country:CL')],
    ['over', [role('Former president', PERU), role('President', PERU)], role('Former president', PERU)],
    [
      'over, and another since',
      [role('President'), role('Former president'), role('President', PERU)],
      role('President'),
    ],
    ['a new one', [role('Lawyer'), role('President', PERU)], role('Lawyer')],
  ])('%s', (_, roles, expected) => {
    expect(roleInForce(roles)).toEqual(expected);
  });
});
