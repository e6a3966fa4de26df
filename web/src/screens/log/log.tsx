import { HealthPanel } from './health-panel.tsx';
import { RawEntries } from './raw-entries.tsx';
import './log.css';

/** All of it, by sequence, as it is stored, and the health of the system that keeps it. */
export function LogScreen() {
  return (
    <div className="log-screen">
      <RawEntries />
      <HealthPanel />
    </div>
  );
}
