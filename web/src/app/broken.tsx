import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { Panel } from '../ui/panel.tsx';

/** A screen that can't be drawn: what went wrong, and a way on. The rest of the console stays. */
export function Broken({ error, reset }: ErrorComponentProps) {
  return (
    <Panel title="This screen cannot be shown" level={1}>
      <div className="state failed" role="alert">
        <strong>It failed in the console itself.</strong> {error instanceof Error ? error.message : String(error)}
        <div className="panel-foot">
          <Button className="button" onPress={reset}>
            Show it again
          </Button>
          <Button className="button" onPress={() => globalThis.location.reload()}>
            Load the console anew
          </Button>
        </div>
      </div>
    </Panel>
  );
}
