import { expect, test } from 'vitest';
import { siteOfAddress } from '../../../src/popup/popup-host.ts';

test.each([
  ['https://gazette.example:8080/a?b', { shown: 'gazette.example:8080', site: 'gazette.example:8080' }],
  ['http://gazette.example/', { shown: 'gazette.example', site: 'gazette.example' }],
  ['file:///home/a.html', { shown: 'Files on this computer', site: 'file://' }],
  ['chrome://settings/people', { shown: 'chrome://settings', site: null }],
  [undefined, { shown: 'This page', site: null }],
  ['not an address', { shown: 'This page', site: null }],
])('%s', (address, place) => expect(siteOfAddress(address)).toEqual(place));
