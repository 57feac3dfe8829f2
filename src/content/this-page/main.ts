// The script that has the open page's article read: it leaves its start function for the reading script.
import { THIS_PAGE } from '../../messages/this-page.ts';
import { startThisPage } from './start-this-page.ts';

window[THIS_PAGE] = startThisPage;
