import { ListScreen } from './list-screen.tsx';

const begin = ['anomaly'];

export const Anomalies = () => <ListScreen title="Anomalies" path="/v1/anomalies" begin={begin} />;
