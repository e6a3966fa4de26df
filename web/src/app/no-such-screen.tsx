import { Link } from '@tanstack/react-router';
import { Panel } from '../ui/panel.tsx';
import { Empty } from '../ui/states/empty.tsx';

export function NoSuchScreen() {
  return (
    <Panel title="No such screen" level={1}>
      <Empty>
        The address leads to no screen of the console. <Link to="/">To the board</Link>
      </Empty>
    </Panel>
  );
}
