import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Focusable } from 'react-aria-components/Focusable';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { untilThere } from '../app/until-there.ts';
import { thingPath } from './thing-path.ts';
import './assessment-link.css';

const AssessmentSaid = lazy(() =>
  untilThere(() => import('./record/assessment-said.tsx').then(({ AssessmentSaid }) => ({ default: AssessmentSaid }))),
);

interface Props {
  readonly assessment: string;
  /** Of the entry that recorded it. */
  readonly sequence: number;
}

/** An assessment by its place in the log: opens it, and shows it on hovering and on focus. */
export function AssessmentLink({ assessment, sequence }: Props) {
  return (
    <TooltipTrigger delay={300}>
      <Focusable>
        <Link to={thingPath(assessment) as string}>#{sequence}</Link>
      </Focusable>
      <Tooltip className="assessment-said" placement="bottom start" offset={4}>
        <Suspense fallback="Reading the assessment …">
          <AssessmentSaid sequence={sequence} />
        </Suspense>
      </Tooltip>
    </TooltipTrigger>
  );
}
