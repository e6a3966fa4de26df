import { Button } from 'react-aria-components/Button';
import { ProblemError, UnreachableError } from '../../api/problem-error.ts';
import './states.css';

interface Props {
  readonly what: string;
  readonly error: Error;
  readonly again: () => void;
}

function sentenceOf(error: Error): string {
  if (error instanceof UnreachableError) return 'The server does not answer. It is asked again by itself.';
  return error.message;
}

/** Something could not be read: what, why in the words of the server, and what can be done. */
export function Failed({ what, error, again }: Props) {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <div className="state failed" role="alert">
      <strong>Could not read {what}.</strong> {sentenceOf(error)}
      {problem?.errors !== undefined && (
        <ul>
          {problem.errors.map(({ pointer, parameter, header, detail }) => (
            <li key={`${pointer}${parameter}${header}${detail}`}>
              <code>{pointer ?? parameter ?? header}</code> {detail}
            </li>
          ))}
        </ul>
      )}
      {problem !== undefined && problem.code !== 'not-holdpoint' && (
        <p>
          <a href={`/problems/${problem.code}`}>What {problem.code} means</a>
          {problem.requestId !== undefined && (
            <>
              {' '}
              · request <code>{problem.requestId}</code>
            </>
          )}
        </p>
      )}
      <div>
        <Button className="button" onPress={again}>
          Read again
        </Button>
      </div>
    </div>
  );
}
