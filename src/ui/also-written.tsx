import { Fragment } from 'preact';

/** The other spellings of a person's name that one record is made from: "also written Sergei Lavrov". Nothing where there is none. */
export const AlsoWritten = ({ names }: { names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p class="small muted">
      also written{' '}
      {names.map((name, nth) => (
        <Fragment key={name}>
          {nth > 0 && ', '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </p>
  );
