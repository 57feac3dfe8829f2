import { isFormerTitle, isFullerTitle, officeOfTitle } from './languages/role-language.ts';
import type { Role } from './types.ts';

/**
 * The role that a person holds, from a list of roles from the newest to the oldest: the newest one, in its fullest form. News
 * gives a role in full once ("President of Azerbaijan") and shortened later ("the president"); the country must not be lost. An
 * older full form does not count if an article after it calls the office a former one.
 */
export function roleInForce(newestFirst: Iterable<Role>): Role | null {
  let role: Role | null = null;
  for (const older of newestFirst) {
    if (!role) role = older;
    else if (isOverBy(older, role)) return role;
    else if (isFuller(older, role)) role = older;
  }
  return role;
}

function isFuller(long: Role, short: Role): boolean {
  if (short.country !== null && long.country !== short.country) return false;
  if (long.title.toLowerCase() === short.title.toLowerCase()) return short.country === null && long.country !== null;
  return isFullerTitle(long.title, short.title);
}

/** Whether an older role says that the office of a newer one is over. */
const isOverBy = (older: Role, newer: Role): boolean =>
  isFormerTitle(older.title) && officeOfTitle(older.title).toLowerCase() === newer.title.toLowerCase();
