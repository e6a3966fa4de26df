import { utcClock } from '../../app/clock/format-clock.ts';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { DifferenceRows } from './difference-rows.tsx';
import { type ComparedBoard, type Comparison, comparedBoards, differencesOn } from './differences.ts';
import './compare.css';

const boards = Object.keys(comparedBoards) as readonly ComparedBoard[];

/** What changed between two moments, board by board; how each thing was then, and how it is later. */
export function ComparisonTables({ comparison }: { readonly comparison: Comparison }) {
  const { from, to } = comparison;
  const differing = boards.filter((board) => differencesOn(comparison, board).length > 0);
  if (differing.length === 0) {
    return (
      <Empty>
        Nothing that is compared changed from #{from.sequence} to #{to.sequence}.
      </Empty>
    );
  }
  return (
    <div className="compared">
      {differing.map((board) => {
        const { totals, complete } = comparison[board];
        return (
          <Panel
            key={board}
            title={`${comparedBoards[board]} since #${from.sequence}`}
            aside={`${totals.added} added · ${totals.changed} changed · ${totals.gone} gone`}
          >
            <table className="differences">
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">{momentText(from)}</th>
                  <th scope="col">{momentText(to)}</th>
                  <th scope="col">By</th>
                </tr>
              </thead>
              <tbody>
                {differencesOn(comparison, board).map((difference) => (
                  <DifferenceRows
                    key={`${difference.how} ${difference.reference} ${difference.title}`}
                    of={difference}
                  />
                ))}
              </tbody>
            </table>
            {!complete && <Empty>More may differ than this: name a thing, or moments less far apart.</Empty>}
          </Panel>
        );
      })}
    </div>
  );
}

const momentText = ({ sequence, now }: Comparison['from']): string =>
  `#${sequence}, ${utcClock(Date.parse(now)).slice(0, 16)}`;
