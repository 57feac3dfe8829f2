import type { ComponentChildren } from 'preact';
import { ARTICLES } from '../ui/options-places.ts';

/** What a page says whose list is empty because nothing is on record: what will be there, and how it gets there. */
export const NothingYet = ({ children }: { children: ComponentChildren }) => (
  <p class="note">
    {children} Keep an article while you read it, or <a href={ARTICLES}>add articles</a>.
  </p>
);
