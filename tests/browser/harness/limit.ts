import { calibrate } from '../../bench/calibration.ts';

/** What the calibration job takes, in ms, on the machine that limits in ms are written for, at rest. */
const AT_REST_MS = 9;
/** On a machine slower than that a limit grows no further: it still has to tell a stall from slow work. */
const MOST = 2;

/** A limit in ms is for a machine at rest: what it is on this one, as fast as it is just now. */
export const limitHere = (ms: number): number => ms * Math.min(MOST, Math.max(1, calibrate() / AT_REST_MS));
