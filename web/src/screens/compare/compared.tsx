import { useRead } from '../../app/moment/use-read.ts';
import { Shown } from '../../ui/states/shown.tsx';
import { BoardAt } from './board-at.tsx';
import { ComparisonTables } from './comparison-tables.tsx';

interface Props {
  readonly from: string;
  readonly to: string | undefined;
  readonly concerning: readonly string[] | undefined;
  readonly showsBoards: boolean;
}

export function Compared({ from, to, concerning, showsBoards }: Props) {
  const query = useRead('/v1/compare', { query: { from, to, concerning, limit: 200 } as never });
  return (
    <Shown what="the comparison" query={query}>
      {(comparison) =>
        showsBoards ? (
          <div className="boards">
            <BoardAt moment={comparison.from} />
            <BoardAt moment={comparison.to} />
          </div>
        ) : (
          <ComparisonTables comparison={comparison} />
        )
      }
    </Shown>
  );
}
