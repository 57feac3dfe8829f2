// The script that reads single blocks of a page where names are not marked: it hands its start function to the reading script.
import { ON_DEMAND } from '../reading/page-session.ts';
import { startOnDemandSession } from './on-demand-session.ts';

window[ON_DEMAND]?.(startOnDemandSession);
