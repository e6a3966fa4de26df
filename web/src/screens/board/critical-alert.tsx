import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CrewReturn, Page, PendingDecision, VehicleHealth } from '../../api/answers.ts';
import type { Command } from '../../app/commands/command.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useMoment } from '../../app/moment/use-moment.ts';
import { KeyCaps } from '../../ui/key-caps.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { criticalsOf } from './criticals.ts';
import { useAcknowledged } from './use-acknowledged.ts';

interface Props {
  readonly pending: Page<PendingDecision> | undefined;
  readonly vehicles: Page<VehicleHealth> | undefined;
  readonly crew: Page<CrewReturn> | undefined;
}

/** The only thing that blinks: that something is critical which nobody at this console has seen. */
export function CriticalAlert({ pending, vehicles, crew }: Props) {
  const { isPast } = useMoment();
  const { has, add } = useAcknowledged();
  const unseen = useMemo(() => {
    if (isPast || pending === undefined || vehicles === undefined || crew === undefined) return [];
    const now = Date.parse(pending.now);
    return criticalsOf(pending.items, vehicles.items, crew.items, now).filter((critical) => !has(critical));
  }, [isPast, pending, vehicles, crew, has]);
  useCommands(
    useMemo(
      (): readonly Command[] => [
        {
          id: 'acknowledge criticals',
          title: 'Acknowledge what is critical',
          group: 'View',
          keys: ['k'],
          unavailable: unseen.length === 0 ? 'Nothing critical is new.' : undefined,
          run: () => add(unseen),
        },
      ],
      [unseen, add],
    ),
  );
  if (unseen.length === 0) return null;
  return (
    <div className="critical-alert" role="alert">
      <StatusWord status="critical">{unseen.length} critical, not acknowledged at this console</StatusWord>
      <Button className="button" onPress={() => add(unseen)}>
        Seen <KeyCaps keys="k" />
      </Button>
    </div>
  );
}
