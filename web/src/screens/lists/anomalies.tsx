import { ListScreen } from './list-screen.tsx';

export const Anomalies = () => <ListScreen title="Anomalies" path="/v1/anomalies" />;
