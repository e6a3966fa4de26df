import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { PaletteButton } from '../commands/palette-button.tsx';
import { useLive } from '../live/live-context.ts';
import { TimeMarks } from './time-marks.tsx';
import { useMoment, useMoveInTime } from './use-moment.ts';
import { useTimeCommands } from './use-time-commands.ts';
import './time-machine.css';

/** Milliseconds for which the scrubber rests before the screen follows it. */
const rest = 120;

/** Moves the whole screen through the log: drag, arrows, or one entry at a time. Its right end is live. */
export function TimeMachine() {
  const { head } = useLive();
  const { isPast, sequence } = useMoment();
  const move = useMoveInTime();
  const place = Math.min(sequence ?? head, head);
  const [dragged, setDragged] = useState<number | undefined>();
  const step = useTimeCommands();

  useEffect(() => {
    if (dragged === undefined) return;
    const timer = setTimeout(() => {
      move(dragged >= head ? undefined : dragged, { replace: true });
      setDragged(undefined);
    }, rest);
    return () => clearTimeout(timer);
  }, [dragged, head, move]);

  const shown = dragged ?? place;
  const label = isPast || dragged !== undefined ? `#${shown}` : 'live';
  if (head < 2) return <section className="time-machine" aria-label="Time machine" />;
  return (
    <section className="time-machine" aria-label="Time machine">
      <Button className="header-button" aria-label="One entry back" onPress={() => step(-1)} isDisabled={place <= 1}>
        ◀
      </Button>
      <Slider
        className="scrubber"
        aria-label="Moment of the log that is shown"
        minValue={1}
        maxValue={head}
        value={shown}
        onChange={(value) => setDragged(value as number)}
      >
        <SliderTrack className="track">
          <div className="track-line" />
          <TimeMarks head={head} />
          <SliderThumb className="thumb" />
        </SliderTrack>
      </Slider>
      <Button className="header-button" aria-label="One entry on" onPress={() => step(1)} isDisabled={!isPast}>
        ▶
      </Button>
      <PaletteButton label={`${label}: go to another moment`}>
        <output className="moment-label">{label}</output>
      </PaletteButton>
    </section>
  );
}
