import { calibrate } from '../../bench/calibration.ts';

/** The time of the calibration job, in ms, on an idle machine of the speed that the limits in ms are written for. */
const AT_REST_MS = 9;
/** Limits grow by this factor at most, however slow the machine is: they must still tell a stall from slow work. */
const MAX_FACTOR = 2;

/** Scales a limit in ms, which is written for an idle machine, by how much slower this machine is at the moment. */
export const limitHere = (ms: number): number => ms * Math.min(MAX_FACTOR, Math.max(1, calibrate() / AT_REST_MS));
